import type { FileRecord } from '@domain/file/model'
import type { Invite, Member } from '@domain/member/model'
import { openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, rosterOf } from '../kit/school'
import { value } from '../kit/session'
import { excel, type Value } from '../paper/sheets'
import { textOfWord } from '../paper/word-text'
import { arrives, gone, rowsOf, same, sentTimes, until } from './gestures'
import type { Phone } from './phone'
import { AT } from './places'
import { nameOf, staffNoOf, type Town } from './school'
import { type Start, walk } from './walk'

const SIZE = 60
const GROUPS = 3
const CHAIR = 1
const MOVED = [5, 6]
const FORMULA = 7
const NO_DAY = 10
const RETIRED = 58
const GONE = [59, 60]
const NEW = [61, 62, 63]
const HEAD = ['姓名', '工号', '工会小组', '性别', '类别', '入会日期']
/** A title stands above the heads. */
const lineOf = (n: number) => n + 2

const [groupCell, lastYear] = ['第1组', '去年的名册']

/** What the personnel office sends in September. */
function september(): Uint8Array {
  const people = rosterOf({ size: SIZE + NEW.length, groups: GROUPS })
  const rows = people.flatMap(({ name, staffNo, group, sex }, at): Value[][] => {
    const n = at + 1
    if (GONE.includes(n)) return []
    const said: Value = n === FORMULA ? { t: 's', v: group, f: `"${group}"` } : MOVED.includes(n) ? groupCell : group
    const [kind, day] = [n === RETIRED ? '退休' : '在职', n === NO_DAY ? '2010.13.1' : null]
    return [[name, staffNo, said, sex === 'male' ? '男' : '女', kind, day]]
  })
  return excel([['教职工名册（2026年9月）'], HEAD, ...rows], (sheet, book) => {
    book.SheetNames.push(lastYear)
    book.Sheets[lastYear] = { ...sheet }
  })
}

const XLSX = '2026年9月名册.xlsx'
const paper = (bytes: Uint8Array) => Buffer.from(bytes.slice(0, 2)).toString('latin1')

/** Nothing is chosen, then what is no table, then the file while the network is away. */
async function handedIn(phone: Phone): Promise<void> {
  await phone.tap('选择 Excel 文件')
  await phone.sees('请先阅读隐私保护指引')
  await phone.tap('不同意')
  await gone(phone, '请先阅读隐私保护指引')
  await phone.tap('选择 Excel 文件')
  await phone.tap('关闭')
  await phone.tap('选择 Excel 文件')
  await phone.tap('同意')
  await phone.settle()
  phone.documents.inChat = { name: '照片.xlsx', bytes: Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex') }
  await phone.tap('选择 Excel 文件')
  await phone.sees('照片.xlsx：这个文件不是 Excel 表格')
  phone.documents.inChat = { name: XLSX, bytes: september() }
  phone.network = 'off'
  await phone.tap('选择 Excel 文件')
  await phone.sees('网络没有连上')
  phone.back()
  await phone.tap('导入名册')
  await phone.sees('已暂停')
  phone.network = 'on'
  await phone.tap('继续', 2)
  await phone.sees('没有变化')
}

const slipsOf = ({ cloud }: Town) => records<Invite>(cloud, 'invites').filter(({ slip }) => slip !== undefined)

/** Where the import ends the newcomers' slips are printed, and nobody else's; once, however often they are opened. */
async function slipsFollow(phone: Phone, town: Town): Promise<void> {
  const before = phone.documents.opened.length
  phone.network = 'off'
  await phone.tap('打印邀请单')
  await phone.sees('网络没有连上')
  phone.network = 'on'
  await phone.tap('打印邀请单', 2)
  await until(phone, 'the slips opened', () => phone.documents.opened.length === before + 1)
  await phone.sees(`邀请单 ${NEW.length} 张`)
  await phone.tap('打开邀请单')
  await until(phone, 'the slips opened again', () => phone.documents.opened.length === before + 2)
  await phone.tap('关闭')
  const words = textOfWord(phone.documents.opened.at(-1)?.bytes ?? new Uint8Array())
  const printed = rosterOf({ size: SIZE + NEW.length, groups: GROUPS }).filter(({ staffNo }) => words.includes(staffNo))
  same(
    'whose slips they are',
    printed.map(({ staffNo }) => staffNo),
    NEW.map(staffNoOf),
  )
  same('slips that were made', slipsOf(town).length, NEW.length)
}

const imported = (start: Start) =>
  walk('September: a file out of a chat, its faults, its differences by kind, all done', start, async (people) => {
    const { town } = start
    const phone = await people.of(CHAIR, { privacyNeeded: true })
    await phone.launch()
    await phone.tap('导入名册')
    await phone.tap('下载模板')
    await until(phone, 'the template opened', () => phone.documents.opened.length === 1)
    same('the template', [paper(phone.documents.opened[0]?.bytes ?? new Uint8Array())], ['PK'])
    await handedIn(phone)
    for (const count of ['3人新进', '2人换组', '1人退休', '2人调出']) await phone.sees(count)
    await phone.sees('表格里有 3 处要核对')
    await phone.sees(`第 ${lineOf(FORMULA)} 行 C 列“工会小组”`)
    await phone.sees(`第 ${lineOf(NO_DAY)} 行 F 列“入会日期”：2010.13.1`)
    await phone.sees(`其他工作表 1 处`)
    await phone.sees(`第 ${lineOf(NO_DAY)} 行 F 列 ${nameOf(NO_DAY)}：2010.13.1`)
    await phone.tap('复制清单')
    const [head, ...list] = String(phone.traces.clipboard).split('\n')
    same('the head of the list', head, `${XLSX}：3 处要核对或改正`)
    same(
      'where each fault stands',
      list.map((line) => line.split(/[“：　]/)[0]),
      [`第 ${lineOf(FORMULA)} 行 C 列`, `第 ${lineOf(NO_DAY)} 行 F 列`, lastYear],
    )
    for (const kind of ['新进 3 人', '调出 2 人', '退休 1 人', '换组 2 人']) await phone.tap(kind)
    await phone.sees('第2组 → 第1组')
    await phone.sees('在职会员 → 退休')
    await phone.tap('全部确认，已勾选 0 人')
    await phone.tap('导入')
    await phone.sees('新进 3、调出 2、退休 1、换组 2')
    await phone.tap('确认导入', 2)
    await phone.sees('导入完成')
    await slipsFollow(phone, town)
    const { member } = await town.school.as(CHAIR)
    const stateOf = async (n: number) => (await value(member.list({ text: staffNoOf(n) }))).items[0]
    same('who left', [(await stateOf(GONE[0] ?? 0))?.state, (await stateOf(GONE[1] ?? 0))?.state], ['left', 'left'])
    same('who moved', (await stateOf(MOVED[0] ?? 0))?.group, groupCell)
    same('who retired', (await stateOf(RETIRED))?.kind, 'retired')
    same('who is new', (await stateOf(NEW[0] ?? 0))?.state, 'active')
    const rosters = records<FileRecord>(town.cloud, 'files').filter(({ purpose }) => purpose === 'roster')
    same('files that were handed in', rosters.map(({ name }) => name).sort(), [XLSX, '照片.xlsx'])
  })

/** The slip of somebody, as the code on the paper holds it. */
async function slipOf(town: Town, n: number): Promise<string> {
  const { member } = await town.school.as(CHAIR)
  const { items } = await value(member.list({ text: staffNoOf(n) }))
  return slipsOf(town).find(({ _id }) => _id === items[0]?.id)?.slip ?? ''
}

const printed = (start: Start) =>
  walk('the slips of a group and of one person: confirmed, printed, opened again', start, async (people) => {
    const { town } = start
    const phone = await people.of(CHAIR)
    await phone.launch(AT.members)
    await phone.tap('打印邀请单')
    await phone.sees('打印邀请单：全校')
    await phone.tap('取消')
    await phone.tap('打印邀请单')
    await phone.tap('工会小组，')
    await phone.tap('第2组（')
    await until(phone, 'one group', () => rowsOf(phone, '第2组') > 1)
    await phone.tap('打印邀请单：第2组')
    await phone.sees('以前的邀请码和邀请单马上作废')
    await phone.tap('返回修改')
    await gone(phone, '以前的邀请码和邀请单马上作废')
    same('slips before it is confirmed', slipsOf(town).length, NEW.length)
    await phone.tap('打印邀请单：第2组')
    await phone.tap('生成邀请单', 2)
    await until(phone, 'the slips opened', () => phone.documents.opened.length === 1)
    const [paperOfGroup] = phone.documents.opened
    same('its name', paperOfGroup?.name, '邀请单 第2组.docx')
    same('that it can be forwarded and printed', paperOfGroup?.menu, true)
    const members = records<Member>(town.cloud, 'members').filter(({ group }) => group === '第2组')
    const slipsOfGroup = () => slipsOf(town).filter(({ _id }) => members.some((m) => m._id === _id))
    const count = slipsOfGroup().length
    same('that others keep theirs', slipsOf(town).length > count, true)
    await phone.sees(`邀请单 ${count} 张`)
    await phone.tap('打开邀请单')
    await until(phone, 'the slips opened again', () => phone.documents.opened.length === 2)
    same('slips after a second opening', slipsOfGroup().length, count)
    same('times they were made', sentTimes(phone, 'paper.slips'), 1)
    await phone.tap('关闭')
    const before = await slipOf(town, NEW[0] ?? 0)
    await phone.launch(`${AT.members}?print=1`)
    await phone.type('按姓名或工号查找', staffNoOf(NEW[0] ?? 0))
    await until(phone, 'one person', () => rowsOf(phone) === 1)
    await phone.tap(nameOf(NEW[0] ?? 0))
    await phone.tap('打印 1 张邀请单')
    await phone.tap('生成邀请单')
    await phone.sees('邀请单 1 张')
    same('that the new one is another', (await slipOf(town, NEW[0] ?? 0)) !== before, true)
  })

const slipAt = (slip: string) => `${AT.bind}?scene=${slip}`

const bound = (start: Start) =>
  walk('a slip is scanned on a second phone: whose it is, not me, it is me; used up', start, async (people) => {
    const { town } = start
    const n = NEW[0] ?? 0
    const slip = await slipOf(town, n)
    const phone = await people.guest({ privacyNeeded: true })
    await phone.launch(slipAt(slip))
    await phone.sees(`您是${nameOf(n)}老师吗？`)
    await phone.tap('不是我')
    await phone.sees('请不要替别人绑定')
    await phone.tap('返回')
    await phone.tap('确认是我')
    await phone.tap('不同意')
    await phone.sees('您没有同意隐私保护指引')
    same('what was sent without consent', sentTimes(phone, 'member.bindBySlip'), 0)
    await phone.tap('确认是我')
    await phone.tap('同意')
    await arrives(phone, 'pages/home/index')
    await phone.sees(`，${nameOf(n)}`)
    same('times it was sent', sentTimes(phone, 'member.bindBySlip'), 1)

    const other = await people.guest()
    await other.launch(slipAt(slip))
    await other.sees('这张邀请单已经用过了')
    same('whose it was is not told', other.text().includes(nameOf(n)), false)
    await other.launch(slipAt('0'.repeat(32)))
    await other.sees('这张邀请单已经作废')
    await other.tap('用邀请码绑定')
    await other.sees('请填写姓名')
    await phone.launch(slipAt(slip))
    await phone.sees(`已绑定：${nameOf(n)}`)
  })

/** The clerk's September, on a cloud of its own. */
export async function checkRoster(start: Start): Promise<void> {
  const cloud = await openCloud({ functions: start.town.functions })
  try {
    const school = await makeSchool(cloud, { size: SIZE, groups: GROUPS, roles: { [CHAIR]: 'chair' } })
    const town: Town = { ...start.town, cloud, school, token: async (n) => (await school.as(n)).token }
    const world = { ...start.world, url: () => cloud.url }
    const own = { ...start, town, world }
    await imported(own)
    await printed(own)
    await bound(own)
  } finally {
    await cloud.close()
  }
}
