import { staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'
import { broken } from '../paper/broken-file'
import { excel } from '../paper/sheets'
import type { Person } from './person'
import { both, row, tap, type View } from './view'
import type { World } from './world'

/** The first group of the tree that has a leader. */
const aGroup = () => tap(/，小组长 /)
export const memberViews = (roster: () => string): View[] => [
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
