import type { CondolenceRow } from '@domain/condolence/view'
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
  { name: 'care-todo', ...list, desk: 'too' },
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
  { name: 'care-closed', ...detail, params: of((c) => c.state === 'closed') },
  { name: 'care-visit', ...visit, params: of((c) => c.state === 'approved') },
  { name: 'care-visit-many', ...visit, params: of((c) => c.recipients.length > 1) },
  { name: 'care-visit-sure', ...visit, params: of((c) => c.state === 'approved'), after: tap('登记看望') },
  { name: 'care-standards', page: 'condolence/standards', part: 'chair', desk: 'too' },
  { name: 'care-standard', page: 'condolence/standards', part: 'chair', after: tap(/^新婚祝贺/) },
  { name: 'care-totals', page: 'condolence/totals', part: 'chair' },
  { name: 'care-rows', page: 'condolence/rows', part: 'chair', params: thisYear, desk: 'too' },
]

/** A case that is so now. */
function of(is: (row: CondolenceRow) => boolean) {
  return async ({ as }: World): Promise<Record<string, string>> => {
    const { items } = await value(((await as('chair')) as Session).condolence.list({}))
    const found = items.find(is)
    if (!found) throw new NoProposal('no case is so')
    return { id: found.id }
  }
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
