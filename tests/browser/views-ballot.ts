import type { BallotState } from '@domain/ballot/model'
import { addDays, dayOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Person } from './person'
import { both, row, tab, tap, type View } from './view'
import { NoProposal, type World } from './world'

const list = { page: 'ballot/list', part: 'chair' } as const
const one = { page: 'ballot/ballot', part: 'chair' } as const
const edit = { page: 'ballot/edit', part: 'chair' } as const

/** What committees make, open, close and publish. */
export const ballotViews: View[] = [
  { name: 'ballot-list', page: 'ballot/list', part: 'teacher' },
  { name: 'ballot-list-chair', ...list },
  { name: 'ballot-list-desk', ...list, desk: 'only', after: row },
  { name: 'ballot-list-results', ...list, after: tab('结果') },
  { name: 'ballot-own', page: 'ballot/ballot', part: 'teacher', params: of('open') },
  { name: 'ballot-manage-made', ...one, params: of('made') },
  { name: 'ballot-manage-announce', ...one, params: of('made'), after: tap('发出通知') },
  { name: 'ballot-manage-open', ...one, params: of('open') },
  { name: 'ballot-manage-close', ...one, params: of('open'), after: tap(/^截止并封箱/) },
  { name: 'ballot-manage-cancel', ...one, params: of('open'), after: tap(/^取消这次投票/) },
  { name: 'ballot-manage-counted', ...one, params: of('counted') },
  { name: 'ballot-manage-publish', ...one, params: of('counted'), after: tap('公布结果') },
  { name: 'ballot-manage-published', ...one, params: of('published') },
  { name: 'ballot-edit', ...edit },
  { name: 'ballot-edit-scheme', ...edit, after: both(begin(/^方案表决/), fill) },
  { name: 'ballot-edit-poll', ...edit, after: begin(/^意向调查/) },
  { name: 'ballot-edit-appraisal', ...edit, after: begin(/^民主测评/) },
  { name: 'ballot-edit-election', ...edit, params: of('made') },
  { name: 'ballot-edit-person', ...edit, params: of('made'), after: tap(/^候选人 /) },
  { name: 'ballot-edit-rules', ...edit, params: of('made'), after: tap(/^怎样通过，/) },
  { name: 'ballot-edit-preview', ...edit, params: of('made'), after: tap('预览') },
]

/** A ballot of the school that is so now. */
function of(state: BallotState) {
  return async ({ as }: World): Promise<Record<string, string>> => {
    const { items } = await value(((await as('chair')) as Session).ballot.list({ state }))
    const [first] = items
    if (!first) throw new NoProposal(`no ballot is ${state}`)
    return { id: first.id }
  }
}

/** From the templates on: what an earlier look has typed is kept on the device, and given up here. */
function begin(template: RegExp) {
  return async (person: Person) => {
    if ((await person.role('button', '放弃恢复的内容').count()) > 0) await tap('放弃恢复的内容')(person)
    await tap(template)(person)
  }
}

async function fill(person: Person): Promise<void> {
  await person.field('标题，必填').fill('第八届教代会第四次会议表决')
  await person.field('表决事项，必填').fill('《绩效工资分配方案（修订稿）》')
  const day = addDays(dayOf(Date.now()), 12)
  await person.page.getByLabel('开始时间，必填，日期').fill(day)
  await person.page.getByLabel('截止时间，必填，日期').fill(day)
}
