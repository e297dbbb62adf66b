import type { CondolenceKind } from '@domain/condolence/model'
import { DAY, dayOf, HOUR, startOf } from '@domain/kit/time'
import type { Cloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'

const GIFT = { form: 'cash' as const, amountFen: 38_000, source: 'union' as const, line: '职工慰问支出' }

/** Cases of the union's care: one goes the whole way with the committee's minutes, one is shared and waits, one was declined. */
export async function care(cloud: Cloud, chair: Session) {
  const [committee, treasurer, one] = await Promise.all(['1005', '1006', '1008'].map((no) => cloud.login(no)))
  if (!committee || !treasurer || !one) throw new Error('the demo school has other people')
  const id = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''
  const [me, visitor] = [await id(one), await id(committee)]
  const { items } = await value(chair.member.list({ text: '10' }))
  const others = items.filter((m) => m.kind !== 'technical' && m.id !== me && m.id !== visitor).map((m) => m.id)
  const today = dayOf(Date.now())
  const report = async (kind: CondolenceKind, recipientIds: string[], back = 0) =>
    (await value(committee.condolence.report({ kind, recipientIds, happenedOn: dayOf(Date.now() - back * DAY) }))).id

  const whole = await report('accident', [me, others[0] ?? ''], 9)
  const minutes = { no: '会〔2026〕12号', on: today }
  await value(chair.condolence.assignVisitors({ id: whole, visitorIds: [visitor] }))
  const asked = { form: 'cash' as const, amountFen: 200_000, reason: '伤重', minutes }
  await value(chair.condolence.approve({ id: whole, ...asked }))
  await value(
    committee.condolence.visit({
      ...{ ...GIFT, ids: [whole], recipientIds: [me, others[0] ?? ''], on: today },
      ...{ visitorIds: [visitor], advancedBy: visitor, proofSeenBy: visitor },
    }),
  )
  await value(treasurer.condolence.pay({ id: whole, voucherNo: '记-12', on: today }))
  await value(committee.condolence.sendLetter({ id: whole, text: '祝早日康复。' }))
  await value(one.condolence.readLetter({ id: whole }))
  await value(committee.condolence.close({ id: whole }))

  const shared = await report('accident', others.slice(1, 3), 20)
  await value(committee.condolence.assignVisitors({ id: shared, visitorIds: [visitor] }))
  const declined = await report('accident', others.slice(3, 4), 30)
  await value(committee.condolence.decline({ id: declined, reason: '误报' }))
  await handOut(chair, one, [others[0] ?? '', others[1] ?? ''])
  await announce(cloud, chair, one)
}

/** 端午 for all of the union: one has chosen, another's was collected by a colleague. */
async function handOut(chair: Session, one: Session, [collector, away]: [string, string]) {
  const { id: runId } = await value(
    chair.condolence.run({
      ...{ title: '端午慰问', kind: 'festival', audience: { kind: 'union_members' }, asOf: dayOf(Date.now()) },
      choices: [
        { id: 'rice', name: '大米' },
        { id: 'oil', name: '食用油' },
      ],
      ...{ valueFen: 20_000, form: 'goods', source: 'union', line: '职工集体福利支出' },
    }),
  )
  await value(one.condolence.choose({ runId, choiceId: 'oil' }))
  await value(chair.condolence.hand({ runId, memberIds: [away], collectorId: collector }))
}

/** An announcement that goes to the phone of the one who wants to be told; nothing goes out at night. */
async function announce(cloud: Cloud, chair: Session, one: Session) {
  await cloud.clock(startOf(dayOf(Date.now())) + DAY + 10 * HOUR)
  const templateIds = { news: 'news-template', deadline: '', letter: '' }
  await value(chair.member.updateSettings({ templateIds }))
  await value(one.notice.consent({ templateIds: [templateIds.news], accepted: true }))
  const notice = { title: '端午放假', body: '请关好门窗。', needsRead: true }
  await value(chair.notice.publish({ ...notice, audience: { kind: 'staff' } }))
  await cloud.jobs('push')
  await cloud.clock(null)
}
