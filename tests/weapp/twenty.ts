import { CONDOLENCE_KINDS } from '@domain/condolence/model'
import { DAY, dayOf } from '@domain/kit/time'
import type { Correctable } from '@domain/member/wish'
import { openCloud } from '../kit/cloud'
import { rosterOf, staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'

/** A page of a list. */
export const ROWS = 20

const STAFF = { chair: 1, committee: 2, handler: 3, teacher: 10, endorsers: [11, 12] } as const
export type Part = 'chair' | 'committee' | 'handler' | 'teacher' | 'colleague'
const DEPARTMENT = '后勤保障处'
const GROUPS = ['初中语文教研组', '初中数学教研组', '英语教研组', '行政后勤工会小组']
const TITLES = [
  '关于在二楼办公区加装饮水机的建议',
  '延长食堂早餐供应时间到七点四十',
  '教学楼西侧增设电动车充电桩和雨棚',
  '为班主任安排课后服务轮休',
  '图书馆午间向教职工开放',
]
const text = (n: number) => ({
  title: `${TITLES[n % TITLES.length]}（${n + 1}）`,
  category: '后勤服务',
  rationale: '二楼三个办公室共用一台饮水机，课间十分钟排队接不上水，上午第三节课后尤其明显。',
  measures: '在二楼东西两头各加一台，滤芯由后勤按季更换并公示。',
})

/** How far all twenty proposals are. */
export type Stage = 'endorsing' | 'under_review' | 'docketed' | 'assigned' | 'replied'

/** A school on a cloud of its own in which every list has a page of rows as long as they really are. */
export interface Twenty {
  url: () => string
  token(part: Part): Promise<string>
  /** Brings all proposals on to the next stage. */
  bring(to: Stage): Promise<void>
  close(): Promise<void>
}

export async function openTwenty(functions: string): Promise<Twenty> {
  const cloud = await openCloud({ functions })
  const roster = rosterOf({
    size: 2 * ROWS,
    roles: { 1: 'chair,committee', 2: 'proposal_committee,committee', 3: 'handler' },
    departments: { 3: DEPARTMENT },
  }).map((row, n) => ({ ...row, group: GROUPS[n % GROUPS.length] }))
  const admin = await cloud.login('admin')
  const said = await value(admin.member.importRoster({ rows: roster, mode: 'apply' }))
  if (said.problems.length > 0) throw new Error(JSON.stringify(said.problems[0]))

  const as = (n: number) => cloud.login(staffNoOf(n))
  const chair = await as(STAFF.chair)
  const committee = await as(STAFF.committee)
  const handler = await as(STAFF.handler)
  const teacher = await as(STAFF.teacher)
  const endorsers = await Promise.all(STAFF.endorsers.map(as))
  const now = Date.now()
  const open = (session: number, opensAt: number, closesAt: number) => {
    const title = `八届${session}次教代会提案征集`
    return value(chair.proposal.openCall({ term: 8, session, title, opensAt, closesAt }))
  }
  for (let session = 1; session < ROWS; session++) await open(session, now - DAY, now + DAY + session)
  const call = await open(ROWS, now - DAY, now + 10 * DAY)
  const ids: string[] = []
  const each = (act: (id: string) => Promise<unknown>) => ids.reduce((done, id) => done.then(() => act(id)), nothing)
  const nothing: Promise<unknown> = Promise.resolve()

  const steps: Record<Stage, () => Promise<unknown>> = {
    async endorsing() {
      for (const session of [teacher, ...endorsers]) await askMuch(session)
      const body = '周三下午第三节课后，在二楼会议室开会。'
      await careForMany(chair)
      await giveMuch(chair)
      await askMany(chair)
      for (let n = 0; n < ROWS; n++) {
        const audience = { kind: 'staff' as const }
        await value(committee.notice.publish({ title: `${TITLES[n % TITLES.length]}：意见征询`, body, audience }))
        const { id } = await value(teacher.proposal.save({ callId: call.id, ...text(n) }))
        await value(teacher.proposal.submit({ id }))
        ids.push(id)
      }
    },
    under_review: () => each((id) => endorseAll(endorsers, id)),
    docketed: () => value(committee.proposal.decide({ ids, decision: 'docketed' })),
    assigned: () => each((id) => value(committee.proposal.assign({ id, lead: DEPARTMENT }))),
    replied: () =>
      each((id) => value(handler.proposal.reply({ id, outcome: 'in_progress', text: '已请厂家报价，下月装好。' }))),
  }
  const sessions: Record<Part, Session> = { chair, committee, handler, teacher, colleague: await as(STAFF.teacher + 5) }
  return {
    url: () => cloud.url,
    token: async (part) => sessions[part].token,
    bring: async (to) => void (await steps[to]()),
    close: () => cloud.close(),
  }
}

/** Everything that one person can ask for at a time. */
async function askMuch({ member }: Session): Promise<void> {
  const text = '身份证上是这样写的，请核对一下，谢谢。'
  const wanted = { name: '欧阳修文', department: '教务处', post: '备课组长', birthYear: '1981', phone: '13900000000' }
  for (const [column, wish] of Object.entries({ ...wanted, joinedOn: '2009-09-01' }) as [Correctable, string][])
    await value(member.apply({ kind: 'correct', column, value: wish, text }))
  await value(member.apply({ kind: 'delete', text }))
}

async function endorseAll(endorsers: readonly Session[], id: string): Promise<void> {
  for (const endorser of endorsers) await value(endorser.proposal.endorse({ id }))
}

/** Twenty matters of colleagues, each with three names. */
async function careForMany({ condolence, member }: Session): Promise<void> {
  const { items } = await value(member.list({}))
  const ids = items.map(({ id }) => id)
  const happenedOn = dayOf(Date.now())
  for (let n = 0; n < ROWS; n++) {
    const recipientIds = [n, n + 1, n + 2].map((at) => ids[at % ids.length] ?? '')
    // Nobody has the same twice: from the nineteenth on the people come round again.
    const kind = CONDOLENCE_KINDS[(n + 4 * Math.floor(n / 18)) % CONDOLENCE_KINDS.length] ?? 'illness'
    await value(condolence.report({ kind, recipientIds, happenedOn }))
  }
}

/** Twenty things to choose from, each for everybody. */
async function giveMuch({ condolence }: Session): Promise<void> {
  const names = ['五常大米 5 公斤', '非转基因食用油 5 升', '水果礼盒（当季）']
  const what = { kind: 'gift', form: 'goods', source: 'union', line: '职工集体福利支出', valueFen: 6_000 } as const
  for (let n = 0; n < ROWS; n++)
    await value(
      condolence.run({
        ...{ ...what, title: `教师节慰问品第 ${n + 1} 批（教职工全员）`, audience: { kind: 'staff' } },
        ...{ asOf: dayOf(Date.now()), choices: names.map((name, i) => ({ id: `c${i}`, name })) },
      }),
    )
}

/** Twenty matters that the delegates are to vote on. */
async function askMany({ ballot }: Session): Promise<void> {
  const times = { opensAt: Date.now() + DAY, closesAt: Date.now() + 2 * DAY }
  for (let n = 0; n < ROWS; n++) {
    const title = `${TITLES[n % TITLES.length]}：表决（${n + 1}）`
    const what = { kind: 'resolution', secrecy: 'secret', audience: { kind: 'staff' } } as const
    await value(ballot.save({ ...what, ...times, title, questions: [{ title }], scrutineerIds: [] }))
  }
}
