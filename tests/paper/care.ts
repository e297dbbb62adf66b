import { addDays, dayOf } from '@domain/kit/time'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, nameOf, type School } from '../kit/school'
import { type Session, value } from '../kit/session'

/** A school that looks after its people, for the papers of it. */
export interface Care {
  cloud: Cloud
  school: School
  chair: Session
  committee: Session
  treasurer: Session
  audit: Session
  /** Of the first group: 1, 5, 9, 13 … */
  leader: Session
  /** Nobody in particular. */
  plain: Session
  idOf(n: number): Promise<string>
  today: string
}
export const name = nameOf

/** In the middle of a year, whenever it is asked: sums and counts are those of a year. */
const NOW = Date.UTC(2026, 9, 20, 4)

export async function openCare(): Promise<Care> {
  const cloud = await openCloud()
  await cloud.clock(NOW)
  const roles = { 1: 'chair', 2: 'committee', 3: 'treasurer', 4: 'audit', 5: 'leader' }
  const school = await makeSchool(cloud, { size: 90, roles, groups: 4, kinds: { 88: 'retired' } })
  const [chair, committee, treasurer, audit, leader, plain] = (await Promise.all(
    [1, 2, 3, 4, 5, 60].map(school.as),
  )) as [...[Session, Session, Session, Session, Session, Session]]
  await value(chair.member.updateSettings({ schoolName: '江城实验中学' }))
  const ids = new Map<number, string>()
  const idOf = async (n: number) => {
    const known = ids.get(n) ?? (await value((await school.as(n)).member.me({}))).member?.id ?? ''
    ids.set(n, known)
    return known
  }
  return { cloud, school, chair, committee, treasurer, audit, leader, plain, idOf, today: dayOf(NOW) }
}

/** Somebody lost a parent: within the standard, from the leader's word to the voucher. */
export async function bereaved(care: Care, of = 9, daysAgo = 2, amountFen = 38_000) {
  const { leader, chair, committee, treasurer, idOf, today } = care
  const recipientIds = [await idOf(of)]
  const happenedOn = addDays(today, -daysAgo)
  const { id } = await value(
    leader.condolence.report({ kind: 'bereavement', recipientIds, happenedOn, note: '老人家在本市，周三上午告别。' }),
  )
  await value(chair.condolence.approve({ id, amountFen, form: 'cash' }))
  const visit = await value(
    committee.condolence.visit({
      ...{ ids: [id], visitorIds: [await idOf(20), await idOf(21)], recipientIds, on: today, form: 'cash', amountFen },
      ...{ source: 'union', line: '职工慰问支出', advancedBy: await idOf(20), note: '已当面交给本人' },
    }),
  )
  await value(treasurer.condolence.pay({ id, voucherNo: '记-118', on: today }))
  return { id, visitId: visit.id }
}

/** Some in hardship: beyond the standard, of two purses and lines. */
export async function hardship(care: Care, of: readonly number[] = [10, 11, 12]) {
  const { chair, committee, idOf, today } = care
  const recipientIds = await Promise.all(of.map(idOf))
  const { id } = await value(committee.condolence.report({ kind: 'hardship', recipientIds, happenedOn: today }))
  const reason = '家里火灾，损失较大。'
  const minutes = { no: '工会纪要〔2026〕7 号', on: today }
  await value(chair.condolence.approve({ id, amountFen: 150_050, form: 'cash', reason, minutes }))
  const given = { ids: [id], visitorIds: [await idOf(2)], recipientIds, on: today, proofSeenBy: await idOf(2) }
  const own = await value(
    committee.condolence.visit({
      ...{ ...given, form: 'cash', amountFen: 150_050, source: 'union', line: '困难职工帮扶支出' },
    }),
  )
  const others = await value(
    committee.condolence.visit({
      ...{ ...given, form: 'goods', amountFen: 50_000, source: 'superior', line: '送温暖专项' },
    }),
  )
  return { id, visitId: own.id, othersId: others.id }
}
