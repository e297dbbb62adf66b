import type { CondolenceKind } from '@domain/condolence/model'
import type { CondolenceRow } from '@domain/condolence/view'
import { dayOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Person } from './person'
import { both, row, tab, tap, type View } from './view'
import { NoProposal, type World } from './world'

const list = { page: 'condolence/list', part: 'chair' } as const
const detail = { page: 'condolence/detail', part: 'chair' } as const
const report = { page: 'condolence/report', part: 'chair' } as const
const visit = { page: 'condolence/visit', part: 'chair' } as const

/** What those meet who handle a case. */
export const condolenceDeskViews: View[] = [
  { name: 'care-todo', ...list, params: waiting, desk: 'too' },
  { name: 'care-todo-open', ...list, desk: 'only', after: row },
  { name: 'care-all', ...list, after: tab('全部'), desk: 'too' },
  { name: 'care-all-kinds', ...list, after: both(tab('全部'), tap(/^类别/)) },
  { name: 'care-mine', page: 'condolence/list', part: 'teacher' },
  { name: 'care-report', ...report },
  { name: 'care-report-chosen', ...report, after: both(kind('亲人离世'), person) },
  { name: 'care-report-day', ...report, after: tap(/^今天发生/) },
  { name: 'care-report-self', page: 'condolence/report', part: 'teacher' },
  { name: 'care-approve', ...detail, params: of((c) => c.waitsFor === 'approve'), desk: 'too' },
  { name: 'care-approve-above', ...detail, params: of((c) => c.waitsFor === 'approve'), after: tap(/^按其他金额审批/) },
  { name: 'care-decline', ...detail, params: of((c) => !c.approved && !c.visited), after: tap(/^不办理/) },
  { name: 'care-visitors', ...detail, params: of((c) => c.waitsFor === 'approve'), after: tap(/^安排看望的人/) },
  { name: 'care-case', ...detail, params: of((c) => c.visited && c.approved) },
  { name: 'care-closed', ...detail, params: of((c) => c.state === 'closed' || c.state === 'declined') },
  { name: 'care-visit', ...visit, params: of((c) => c.state === 'approved') },
  { name: 'care-visit-many', ...visit, params: of((c) => c.recipients.length > 1) },
  { name: 'care-visit-sure', ...visit, params: of((c) => c.state === 'approved'), after: tap('登记看望') },
  { name: 'care-standards', page: 'condolence/standards', part: 'chair', desk: 'too' },
  { name: 'care-standard', page: 'condolence/standards', part: 'chair', after: tap(/^新婚祝贺/) },
  { name: 'care-totals', page: 'condolence/totals', part: 'chair' },
  { name: 'care-totals-months', page: 'condolence/totals', part: 'chair', after: tap('按月，每月数字') },
  { name: 'care-rows', page: 'condolence/rows', part: 'chair', params: thisYear, desk: 'too' },
]

const madeIn = new WeakMap<World, Promise<void>>()

/** Where nobody has been looked after yet: one approved, one that waits, one visited, one let be. */
async function careFor(world: World): Promise<void> {
  const chair = (await world.as('chair')) as Session
  // Letters are looked at as these have them.
  const others = (await Promise.all([chair, world.as('teacher'), world.as('colleague')])) as Session[]
  const taken = await Promise.all(others.map(async ({ member }) => (await value(member.me({}))).member?.id))
  const { items } = await value(chair.member.list({}))
  const ids = items.filter(({ id, kind }) => !taken.includes(id) && kind === 'in_service').map(({ id }) => id)
  const on = dayOf(Date.now())
  const report = async (kind: CondolenceKind, recipientIds: string[]) =>
    (await value(chair.condolence.report({ kind, recipientIds, happenedOn: on, note: '请先打电话，家里有老人。' }))).id
  const yes = (id: string) => value(chair.condolence.approve({ id, amountFen: 100_000, form: 'cash' }))
  const ill = await report('illness', ids.slice(0, 1))
  await yes(ill)
  await value(chair.condolence.assignVisitors({ id: ill, visitorIds: ids.slice(1, 4) }))
  const recipientIds = ids.slice(4, 9)
  const hard = await report('hardship', recipientIds)
  await yes(hard)
  const gift = { on, form: 'cash' as const, amountFen: 80_000, source: 'union' as const, line: '困难职工帮扶支出' }
  await value(chair.condolence.visit({ ids: [hard], visitorIds: ids.slice(1, 4), recipientIds, ...gift }))
  const double = await report('accident', ids.slice(9, 10))
  await value(chair.condolence.decline({ id: double, reason: '和另一件重复。' }))
  await report('bereavement', ids.slice(10, 11))
}

/** A case that is so now; made at the first look where there is none. */
function of(is: (row: CondolenceRow) => boolean) {
  return async (world: World): Promise<Record<string, string>> => {
    const chair = (await world.as('chair')) as Session
    const found = async () => (await value(chair.condolence.list({}))).items.find(is)
    let one = await found()
    if (!one) {
      const making = madeIn.get(world) ?? careFor(world)
      madeIn.set(world, making)
      await making
      one = await found()
    }
    if (!one) throw new NoProposal('no case is so')
    return { id: one.id }
  }
}

/** The list needs no id; but something should wait there. */
async function waiting(world: World): Promise<Record<string, string>> {
  await of((c) => c.waitsFor === 'approve')(world)
  return {}
}

async function thisYear(): Promise<Record<string, string>> {
  const year = new Date().getUTCFullYear()
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

function kind(name: string) {
  return async (someone: Person): Promise<void> => {
    await someone.tap(name, 'radio')
    await someone.settled()
  }
}

async function person(someone: Person): Promise<void> {
  await someone.press(someone.page.locator('.u-card .u-mark_square:visible').first())
  await someone.settled()
}
