import { addDays, dayOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Person } from './person'
import { both, row, tab, tap, type View } from './view'
import { NoProposal, type World } from './world'

const desk = { page: 'contest/manage', part: 'chair' } as const
const edit = { page: 'contest/edit', part: 'chair' } as const

/** What committees make and run. */
export const contestDeskViews: View[] = [
  { name: 'contest-edit', ...edit },
  { name: 'contest-edit-filled', ...edit, after: fill },
  { name: 'contest-edit-ready', ...edit, after: tap('添加项目') },
  { name: 'contest-edit-event', ...edit, after: tap('添加项目', '自己填写一个项目', '性别、年龄、每组名额、签到方式') },
  { name: 'contest-edit-publish', ...edit, after: both(fill, tap('发布')) },
  { name: 'contest-edit-draft', ...edit, params: of('draft') },
  { name: 'contest-edit-open', ...edit, params: of('open') },
  { name: 'contest-managed', ...desk, desk: 'too' },
  { name: 'contest-managed-drafts', ...desk, after: tab('草稿') },
  { name: 'contest-manage', ...desk, params: of('open'), desk: 'too' },
  { name: 'contest-manage-entrant', ...desk, params: of('open'), desk: 'too', after: entrant },
  { name: 'contest-manage-substitute', ...desk, params: of('open'), after: both(entrant, tap(/^换人/)) },
  { name: 'contest-manage-withdraw', ...desk, params: of('open'), after: both(entrant, tap(/^退出/)) },
  { name: 'contest-manage-add', ...desk, params: of('open'), after: tap('代报名') },
  { name: 'contest-manage-more', ...desk, params: of('open'), after: tap('更多') },
  { name: 'contest-manage-postpone', ...desk, params: of('open'), after: tap('更多', /^顺延/) },
  { name: 'contest-manage-cancel', ...desk, params: of('open'), after: tap('更多', /^取消活动/) },
  { name: 'contest-manage-running', ...desk, params: of('running') },
  { name: 'contest-manage-over', ...desk, params: of('over'), desk: 'too' },
]

/** A contest of the school that is so now. */
function of(state: 'draft' | 'open' | 'running' | 'over') {
  return async ({ as }: World): Promise<Record<string, string>> => {
    const { items } = await value(((await as('chair')) as Session).contest.list({ state }))
    const [first] = items
    if (!first) throw new NoProposal(`no contest is ${state}`)
    return { id: first.id }
  }
}

async function fill(person: Person): Promise<void> {
  await person.field('名称，必填').fill('2026 年教职工秋季运动会')
  await person.field('地点，必填').fill('学校体育馆')
  await person.page.getByLabel('开始时间，必填，日期').fill(addDays(dayOf(Date.now()), 12))
  for (const event of [/^添加 乒乓球男单/, /^添加 4×50 接力/, /^添加 拔河/]) await tap('添加项目', event)(person)
}

/** The first who takes part: a line on a phone, a row at a desk. */
async function entrant(person: Person): Promise<void> {
  const rows = person.page.locator('.u-table__row[tabindex]:visible')
  await rows.or(person.page.locator('.u-card .u-cell_go:visible')).first().waitFor()
  if ((await rows.count()) > 0) return row(person)
  await person.press(person.page.locator('.u-card .u-cell_go:visible').first())
  await person.settled()
}
