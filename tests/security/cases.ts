import { DAY, dayOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Thing } from './things'

interface Asked {
  chair: Session
  clerk: Session
  treasurer: Session
  writer: Session
  friend: Session
  /** Everybody but `visitor` is of another group than those who ask. */
  ids: Record<'victim' | 'writer' | 'friend' | 'librarian' | 'clerk' | 'visitor' | 'group', string>
}
const FEN = 30_000

/**
 * A case in each state, of people whom nobody who asks knows; one whose person lets the school know, one for their group
 * alone; a run for that group and one for all staff. Whoever was sent to a case that is closed knows of it no more.
 */
export async function fileCases({ chair, clerk, treasurer, writer, friend, ids }: Asked) {
  const today = dayOf(Date.now())
  const report = async (kind: 'illness' | 'bereavement' | 'hardship' | 'accident' | 'marriage', of: string) =>
    (await value(clerk.condolence.report({ kind, recipientIds: [of], happenedOn: today, note: '请保密' }))).id
  const approve = (id: string) => value(chair.condolence.approve({ id, amountFen: FEN, form: 'cash' }))
  const visit = async (id: string, of: string) =>
    value(
      clerk.condolence.visit({
        ...{ ids: [id], visitorIds: [ids.clerk], recipientIds: [of], on: today, form: 'cash', amountFen: FEN },
        ...{ source: 'union', line: '职工慰问支出' },
      }),
    )
  const pay = (id: string) => value(treasurer.condolence.pay({ id, voucherNo: '记-1', on: today }))

  const reported = await report('bereavement', ids.victim)
  const approved = await report('illness', ids.writer)
  await approve(approved)
  const visited = await report('hardship', ids.friend)
  const visitedVisit = await visit(visited, ids.friend)
  const paid = await report('accident', ids.librarian)
  await approve(paid)
  const paidVisit = await visit(paid, ids.librarian)
  await pay(paid)
  const closed = await report('illness', ids.victim)
  await value(clerk.condolence.assignVisitors({ id: closed, visitorIds: [ids.visitor] }))
  await approve(closed)
  const closedVisit = await visit(closed, ids.victim)
  await pay(closed)
  await value(clerk.condolence.sendLetter({ id: closed, text: '望早日康复。' }))
  await value(clerk.condolence.close({ id: closed }))
  const declined = await report('marriage', ids.writer)
  await value(clerk.condolence.decline({ id: declined, reason: '重复报告' }))
  const told = await report('bereavement', ids.friend)
  await value(friend.condolence.whoMayKnow({ id: told, circle: 'school' }))
  const group = await report('bereavement', ids.writer)
  await value(writer.condolence.whoMayKnow({ id: group, circle: 'group' }))
  await value(clerk.condolence.farewell({ id: group, at: Date.now() + DAY, place: '殡仪馆一厅' }))

  const choices = [
    { id: 'a', name: '粽子' },
    { id: 'b', name: '米' },
  ]
  const run = async (audience: { kind: 'staff' } | { kind: 'groups'; ids: string[] }) =>
    (
      await value(
        clerk.condolence.run({
          ...{ title: '发放', kind: 'gift', audience, asOf: today, choices, valueFen: 6_000, form: 'goods' },
          ...{ source: 'union', line: '其他活动支出' },
        }),
      )
    ).id
  const runs = { theirs: await run({ kind: 'groups', ids: [ids.group] }), open: await run({ kind: 'staff' }) }
  await value(clerk.condolence.hand({ runId: runs.theirs, memberIds: [ids.victim] }))

  const cases = { reported, approved, visited, paid, closed, declined, told, group }
  const visits = { visited: visitedVisit.id, paid: paidVisit.id, closed: closedVisit.id }
  const things: Thing[] = [
    ...Object.entries(cases).map(([name, id]): Thing => ({ kind: 'case', name, id })),
    ...Object.entries(visits).map(([name, id]): Thing => ({ kind: 'visit', name, id })),
    ...Object.entries(runs).map(([name, id]): Thing => ({ kind: 'run', name, id })),
  ]
  return { things, reported, runs }
}

/** What is said to all, and what is said to one group alone. */
export async function announce(clerk: Session, groupId: string): Promise<Thing[]> {
  const say = async (name: string, audience: { kind: 'staff' } | { kind: 'groups'; ids: string[] }) => {
    const { id } = await value(clerk.notice.publish({ title: '通知', body: '请看。', audience }))
    return { kind: 'announcement', name, id } as const
  }
  return [await say('open', { kind: 'staff' }), await say('theirs', { kind: 'groups', ids: [groupId] })]
}
