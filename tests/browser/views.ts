import { staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'
import { broken } from '../paper/broken-file'
import { pngOf } from '../paper/png'
import { excel } from '../paper/sheets'
import type { PageName } from './pages'
import type { Person } from './person'
import type { Part, World } from './world'

/** A page as somebody meets it, and what they tap before it is looked at. */
export interface View {
  /** Its file name and its name in a report. */
  name: string
  page: PageName
  part: Part
  params?: (world: World) => Promise<Record<string, string>>
  after?: (person: Person) => Promise<void>
  /** Lists that a committee reads at a desk: there too, or there only. */
  desk?: 'too' | 'only'
}

const of =
  (part: Part, asked: Parameters<World['proposal']>[1]) =>
  (world: World): Promise<Record<string, string>> =>
    world.proposal(part, asked)
const detail = (name: string, part: Part, asked: Parameters<World['proposal']>[1], after?: View['after']): View => ({
  name: `detail-${name}`,
  page: 'proposal/detail',
  part,
  params: of(part, asked),
  after,
})
const tab = (name: string | RegExp) => async (person: Person) => {
  await person.tap(name, 'tab')
  await person.settled()
}
const tap =
  (...names: (string | RegExp)[]) =>
  async (person: Person) => {
    for (const name of names) {
      await person.press(person.role('button', name).first())
      await person.settled()
    }
  }
const both =
  (...parts: ((person: Person) => Promise<void>)[]) =>
  async (person: Person) => {
    for (const part of parts) await part(person)
  }
/** The first row of a list, or of a table at a desk. */
const row = async (person: Person) => {
  await person.press(person.page.locator('.u-item:visible,.u-table__row[tabindex]:visible').first())
  await person.settled()
}

/** The first group of the tree that has a leader. */
const aGroup = () => tap(/，小组长 /)

/** The newest call's, once its code has been drawn. */
const poster = async (person: Person) => {
  await tap(/^海报：/)(person)
  await person.sees('微信扫一扫，写提案')
  await person.settled()
}

/** Words like those of a proposal that there is. */
async function askedSimilar(person: Person): Promise<void> {
  await person.type('标题，必填', '期末阅卷分段集中进行')
  await person.tap(/^类别/)
  await person.tap('其他', 'radio')
  await person.type('理由，必填', '理由。')
  await person.type('建议措施，必填', '措施。')
  await tap('提交提案')(person)
}
/** One picture that arrives, and one file of a kind that may not. */
async function attached(person: Person): Promise<void> {
  const chosen = person.page.waitForEvent('filechooser')
  await tap('添加附件')(person)
  const file = (name: string) => ({
    name,
    mimeType: '',
    buffer: pngOf(Buffer.from('P5 2 2 255 \0\xff\xff\0', 'latin1')),
  })
  await (await chosen).setFiles([file('二楼走廊的饮水机.png'), file('方案.docx')])
  await person.role('button', '移除：二楼走廊的饮水机.png').first().waitFor()
  await person.role('button', '移除：二楼走廊的饮水机.png').first().scrollIntoViewIfNeeded()
}

/** The pages of a school that is at work. */
export const views = (roster: () => string): View[] => [
  { name: 'home-visitor', page: 'home', part: 'visitor' },
  { name: 'home', page: 'home', part: 'teacher' },
  { name: 'home-committee', page: 'home', part: 'committee' },
  { name: 'home-chair', page: 'home', part: 'chair' },
  { name: 'inbox', page: 'inbox', part: 'teacher' },
  { name: 'me', page: 'me', part: 'teacher' },
  { name: 'me-privacy', page: 'me', part: 'visitor', after: tap(/^隐私保护/) },
  { name: 'list-mine', page: 'proposal/list', part: 'teacher', desk: 'too' },
  { name: 'list-endorse', page: 'proposal/list', part: 'colleague', after: tab('待附议') },
  { name: 'list-all', page: 'proposal/list', part: 'committee', after: tab('全部'), desk: 'too' },
  {
    name: 'list-conditions',
    page: 'proposal/list',
    part: 'committee',
    after: both(tab('全部'), tap(/^筛选：/, /^承办部门/)),
  },
  { name: 'list-open', page: 'proposal/list', part: 'teacher', after: row },
  { name: 'list-beside', page: 'proposal/list', part: 'teacher', after: row, desk: 'only' },
  { name: 'write', page: 'proposal/write', part: 'colleague' },
  { name: 'write-category', page: 'proposal/write', part: 'colleague', after: tap(/^类别/) },
  {
    name: 'write-returned',
    page: 'proposal/write',
    part: 'teacher',
    params: of('teacher', { mine: true, state: 'returned' }),
  },
  {
    name: 'write-confirm',
    page: 'proposal/write',
    part: 'teacher',
    params: of('teacher', { mine: true, state: 'draft' }),
    after: async (person) => {
      await tap('提交提案')(person)
      // Where others are on a like matter they come first.
      const others = person.role('button', '仍要提交')
      if ((await others.count()) > 0) await person.press(others)
    },
  },
  { name: 'write-guide', page: 'proposal/write', part: 'colleague', after: tap('写作指南') },
  { name: 'write-similar', page: 'proposal/write', part: 'colleague', after: askedSimilar },
  { name: 'write-files', page: 'proposal/write', part: 'colleague', after: attached },
  detail('draft', 'teacher', { mine: true, state: 'draft' }),
  detail('endorsing-mine', 'teacher', { mine: true, state: 'endorsing' }),
  detail('withdraw', 'teacher', { mine: true, state: 'endorsing' }, tap('撤回提案')),
  detail('code', 'teacher', { mine: true, state: 'replied' }, async (person) => {
    await tap(/^二维码/)(person)
    await person.sees('微信扫一扫，看这件提案')
    await person.settled()
  }),
  detail('endorsing', 'colleague', { state: 'endorsing' }),
  detail('under-review', 'committee', { state: 'under_review' }),
  detail('decide', 'committee', { state: 'under_review' }, tap('审查')),
  detail('returned', 'teacher', { mine: true, state: 'returned' }),
  detail('not-docketed', 'teacher', { mine: true, state: 'not_docketed' }),
  detail('merged', 'teacher', { mine: true, state: 'merged' }),
  detail('assigned', 'handler', { toDo: true, state: 'assigned' }),
  detail('replied', 'teacher', { mine: true, state: 'replied' }),
  detail('rate', 'teacher', { mine: true, state: 'replied' }, async (person) => {
    await person.tap('不满意', 'radio')
    await person.tap('提交评价')
  }),
  detail('rated', 'teacher', { mine: true, state: 'rated' }),
  { name: 'review', page: 'proposal/review', part: 'committee', desk: 'too' },
  { name: 'review-beside', page: 'proposal/review', part: 'committee', after: row, desk: 'only' },
  {
    name: 'review-decide',
    page: 'proposal/review',
    part: 'committee',
    after: both(tap(/^全选/, /^审查已选/), async (person) => {
      await person.tap(/^合并办理/, 'radio')
      await person.settled()
    }),
  },
  {
    name: 'review-merge',
    page: 'proposal/review',
    part: 'committee',
    after: both(tap(/^全选/, '并案'), async (person) => {
      await person.press(person.role('radio', /提出$/).first())
      await tap('下一步')(person)
    }),
  },
  { name: 'review-overdue', page: 'proposal/review', part: 'committee', after: tab('逾期'), desk: 'too' },
  { name: 'review-assign', page: 'proposal/review', part: 'committee', after: tab(/^待交办/), desk: 'too' },
  { name: 'review-assign-sheet', page: 'proposal/review', part: 'committee', after: both(tab(/^待交办/), row) },
  { name: 'review-calls', page: 'proposal/review', part: 'committee', after: tab('征集') },
  { name: 'review-call-sheet', page: 'proposal/review', part: 'committee', after: both(tab('征集'), tap('发起征集')) },
  { name: 'review-poster', page: 'proposal/review', part: 'committee', after: both(tab('征集'), poster) },
  { name: 'desk', page: 'proposal/desk', part: 'handler', desk: 'too' },
  { name: 'desk-beside', page: 'proposal/desk', part: 'handler', after: row, desk: 'only' },
  { name: 'desk-reply', page: 'proposal/desk', part: 'handler', after: row },
  { name: 'desk-answered', page: 'proposal/desk', part: 'handler', after: tab('已答复') },
  { name: 'desk-year', page: 'proposal/desk', part: 'handler', after: tab('部门年度') },
  { name: 'stats', page: 'proposal/stats', part: 'teacher' },
  { name: 'stats-committee', page: 'proposal/stats', part: 'committee' },
  { name: 'rows', page: 'proposal/rows', part: 'teacher', params: counted, desk: 'too' },
  { name: 'rows-beside', page: 'proposal/rows', part: 'committee', params: counted, after: row, desk: 'only' },
  { name: 'bind', page: 'member/bind', part: 'guest' },
  { name: 'bind-slip', page: 'member/bind', part: 'guest', params: slip },
  { name: 'bind-slip-void', page: 'member/bind', part: 'guest', params: async () => ({ scene: '0'.repeat(32) }) },
  { name: 'members', page: 'member/list', part: 'chair', desk: 'too' },
  { name: 'members-choose', page: 'member/list', part: 'chair', params: async () => ({ choose: '1' }) },
  { name: 'members-print', page: 'member/list', part: 'chair', params: async () => ({ print: '1' }) },
  {
    name: 'members-print-ask',
    page: 'member/list',
    part: 'chair',
    params: async () => ({ print: '1' }),
    after: tap(/^打印邀请单/),
  },
  { name: 'member', page: 'member/detail', part: 'chair', params: colleague },
  { name: 'member-roles', page: 'member/detail', part: 'chair', params: colleague, after: tap('设置职务') },
  { name: 'member-deeds', page: 'member/detail', part: 'chair', params: colleague, after: tap('更多操作') },
  {
    name: 'member-transfer',
    page: 'member/detail',
    part: 'chair',
    params: colleague,
    after: tap('更多操作', '换组、换部门'),
  },
  { name: 'member-leave', page: 'member/detail', part: 'chair', params: colleague, after: tap('更多操作', '登记离开') },
  { name: 'member-history', page: 'member/detail', part: 'chair', params: colleague, after: tap('变动记录') },
  { name: 'import', page: 'member/import', part: 'chair' },
  {
    name: 'import-checked',
    page: 'member/import',
    part: 'chair',
    after: async (person) => {
      await person.field('名册，必填').fill(roster())
      await tap('检查')(person)
    },
  },
  { name: 'import-file', page: 'member/import', part: 'chair', after: chooseRoster },
  { name: 'import-broken', page: 'member/import', part: 'chair', after: chooseBroken },
  { name: 'import-broken-all', page: 'member/import', part: 'chair', after: both(chooseBroken, tap('再看一些')) },
  { name: 'settings', page: 'member/settings', part: 'chair' },
  { name: 'settings-sheet', page: 'member/settings', part: 'chair', after: tap(/^提案类别/) },
  { name: 'settings-vacations', page: 'member/settings', part: 'chair', after: tap(/^寒暑假/, '加一段假期') },
  { name: 'vacancies', page: 'member/vacancies', part: 'chair' },
  { name: 'groups', page: 'member/groups', part: 'chair' },
  { name: 'groups-open', page: 'member/groups', part: 'chair', after: aGroup() },
  { name: 'groups-merge', page: 'member/groups', part: 'chair', after: both(aGroup(), tap('并入别的小组')) },
  { name: 'groups-team', page: 'member/groups', part: 'chair', after: tap('组建联队') },
  { name: 'wishes', page: 'member/wishes', part: 'chair', params: wished, desk: 'too' },
  { name: 'wishes-open', page: 'member/wishes', part: 'chair', params: wished, after: row },
  { name: 'wishes-decline', page: 'member/wishes', part: 'chair', params: wished, after: both(row, tap('不同意')) },
  { name: 'my-data', page: 'member/data', part: 'teacher' },
  { name: 'my-data-correct', page: 'member/data', part: 'teacher', after: tap(/^更正/) },
  {
    name: 'my-data-value',
    page: 'member/data',
    part: 'teacher',
    after: async (person) => {
      await tap(/^更正/)(person)
      // What was chosen at the look before is kept, and the page begins behind the choice.
      const choice = person.role('radio', /^手机/)
      if ((await choice.count()) > 0) await person.press(choice)
      await person.settled()
    },
  },
  { name: 'my-data-looks', page: 'member/data', part: 'teacher', after: tap(/^谁看过/) },
  { name: 'my-data-delete', page: 'member/data', part: 'teacher', after: tap(/^申请删除/) },
]

/** The colleague's own record, which the chair reads. */
async function colleague(world: World): Promise<Record<string, string>> {
  const chair = (await world.as('chair')) as Session
  const me = await value(((await world.as('colleague')) as Session).member.me({}))
  const { items } = await value(chair.member.list({ text: me.member?.staffNo ?? staffNoOf(1) }))
  return { id: items[0]?.id ?? '' }
}

/** Somebody has asked for a correction. */
async function wished({ as }: World): Promise<Record<string, string>> {
  const teacher = (await as('teacher')) as Session
  const { items } = await value(teacher.member.wishes({ mine: true, state: 'open' }))
  if (items.length === 0)
    await value(
      teacher.member.apply({ kind: 'correct', column: 'phone', value: '13900000000', text: '上个月换了号码。' }),
    )
  return {}
}

/** All that the newest call counts. */
async function counted({ as }: World): Promise<Record<string, string>> {
  const { items } = await value(((await as('teacher')) as Session).proposal.calls({}))
  const callId = items[0]?.id ?? ''
  const { total } = await value(((await as('teacher')) as Session).proposal.stats({ callId }))
  return { callId, of: 'total', count: `${total}` }
}

/** A slip of somebody who is not bound, as its code holds it: the codes that were drawn stand in the outbox. */
async function slip({ as, cloud }: World): Promise<Record<string, string>> {
  const chair = (await as('chair')) as Session
  const { items } = await value(chair.member.list({}))
  const someone = items.find(({ bound, state }) => !bound && state === 'active')
  await value(chair.paper.slips({ memberIds: [someone?.id ?? ''] }))
  const outbox = (await (await fetch(`${cloud.url}outbox.json`)).json()) as { items: { scene?: string }[] }
  return { scene: outbox.items.find(({ scene }) => /^[0-9a-f]{32}$/.test(scene ?? ''))?.scene ?? '' }
}

const HEAD = ['姓名', '工号', '工会小组', '性别', '类别']
/** A file with a formula, a second sheet and a row that will not do. */
async function chooseRoster(person: Person): Promise<void> {
  const rows = Array.from({ length: 4 }, (_, n) => [`新老师${n}`, `N${n}`, '数学组', n === 3 ? '不详' : '女', '在职'])
  const file = excel([HEAD, ...rows], (sheet, book) => {
    sheet.C2 = { t: 's', v: '数学组', f: '"数学组"' }
    book.SheetNames.push('去年')
    book.Sheets.去年 = { ...sheet }
  })
  await choose(person, file)
}

/** Three hundred rows with forty faults. */
const chooseBroken = (person: Person) => choose(person, broken(1).file)

async function choose(person: Person, file: Uint8Array): Promise<void> {
  const chosen = person.page.waitForEvent('filechooser')
  await tap('选择 Excel 文件')(person)
  await (await chosen).setFiles({ name: '名册.xlsx', mimeType: '', buffer: Buffer.from(file) })
  await person
    .role('button', /^导入$/)
    .first()
    .waitFor()
  await person.settled()
}

/** The same pages where nothing has happened yet. */
export const bareViews: View[] = [
  { name: 'home-nothing', page: 'home', part: 'teacher' },
  { name: 'inbox-nothing', page: 'inbox', part: 'teacher' },
  { name: 'list-nothing', page: 'proposal/list', part: 'teacher' },
  { name: 'list-all-nothing', page: 'proposal/list', part: 'teacher', after: tab('全部') },
  { name: 'write-no-call', page: 'proposal/write', part: 'teacher' },
  { name: 'review-nothing', page: 'proposal/review', part: 'committee', desk: 'too' },
  { name: 'desk-nothing', page: 'proposal/desk', part: 'handler' },
  { name: 'stats-nothing', page: 'proposal/stats', part: 'teacher' },
  { name: 'detail-unknown', page: 'proposal/detail', part: 'teacher', params: async () => ({ id: 'f'.repeat(32) }) },
]
/** An empty school as its technician finds it. */
export const emptyViews: View[] = [
  { name: 'home-setup', page: 'home', part: 'admin' },
  { name: 'members-nobody', page: 'member/list', part: 'admin', desk: 'too' },
  { name: 'import-first', page: 'member/import', part: 'admin' },
]
