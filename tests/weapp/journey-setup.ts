import { DAY, dayOf } from '@domain/kit/time'
import type { Proposal } from '@domain/proposal/model'
import { openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { rosterOf } from '../kit/school'
import { value } from '../kit/session'
import { arrives, gone, pickDay, rowsOf, same, sentTimes, toasted, until } from './gestures'
import type { Phone } from './phone'
import { AT, proposalAt } from './places'
import { nameOf, staffNoOf, type Town } from './school'
import { inReview } from './seeds'
import { type People, type Start, walk } from './walk'

/** Three slices of an import, and more text than a field is given. */
const SIZE = 1100
const CHAIR = 1
const FAULTY = 3
const SEXES = { male: '男', female: '女' } as const
const HEAD = ['姓名', '工号', '工会小组', '性别', '类别']
const FEW = 4

const rows = rosterOf({ size: SIZE, groups: 20 }).map(({ name, staffNo, group, sex }, at) => [
  ...[name, staffNo, group],
  at + 1 === FAULTY ? '不详' : SEXES[sex as keyof typeof SEXES],
  '在职',
])
const tableOf = (lines: readonly string[][]) => [HEAD, ...lines].map((line) => line.join('\t')).join('\n')

const mend = (row: readonly string[]) => row.map((cell) => (cell === '不详' ? '女' : cell))
const titleOf = (n: number) => `${nameOf(n)} ${staffNoOf(n)}`

/** Broken off between two slices, and by the network at the next: gone on with where it stood. */
async function brokenOff(phone: Phone): Promise<void> {
  await phone.tap('导入')
  await phone.sees('确认导入名册？')
  await phone.tap('返回修改')
  await gone(phone, '确认导入名册？')
  await phone.tap('导入')
  await phone.tap('确认导入', 2)
  await phone.tap('暂停')
  await phone.sees('已暂停')
  await phone.sees(`500 / ${SIZE} 人`)
  phone.network = 'off'
  await phone.tap('继续')
  await phone.sees('网络没有连上')
  phone.back()
  await phone.tap('1 导入名册')
  await phone.sees(`500 / ${SIZE} 人`)
  phone.network = 'on'
  await phone.tap('继续', 2)
  await phone.sees('导入完成')
}

const imported = (start: Start) =>
  walk(
    'an empty school: the technician pastes its roster, is told its faults, and goes on when broken off',
    start,
    async (people) => {
      const { cloud } = start.town
      const admin = await cloud.login('admin')
      const phone = people.with(admin.token)
      await phone.launch()
      await phone.sees('开始使用，三步就好')
      await phone.tap('1 导入名册')
      await phone.sees('选择 Excel 文件')
      await phone.type('名册', '张三\t10001\n李四\t10002')
      await phone.tap('检查')
      await phone.sees('没有找到表头')
      phone.traces.clipboard = tableOf(rows)
      await phone.tap('从剪贴板读取')
      await phone.sees(`已收到 ${SIZE + 1} 行`)
      await phone.tap('清空重来')
      await phone.tap('从剪贴板读取')
      await phone.tap('检查', 2)
      await phone.tap('暂停')
      await phone.sees('已暂停')
      await phone.tap('返回修改')
      await phone.tap('检查')
      await phone.sees('有问题')
      await phone.sees('1 行有问题')
      await phone.sees(`第 ${FAULTY + 1} 行 D 列 ${nameOf(FAULTY)}`)
      same('people before anything is applied', (await value(admin.member.list({}))).items.length, 0)
      await phone.tap('新进 ')
      await phone.tap('再看一些')
      await phone.tap(titleOf(5))
      await phone.sees(`已勾选 ${SIZE - 2} 人`)
      await phone.tap('新进 ')
      await phone.tap('全部确认')
      await phone.tap('全部确认')
      await phone.sees('已勾选 0 人')
      await phone.tap('全部确认')
      await brokenOff(phone)
      await phone.sees(`新进 ${SIZE - 1}`)
      const { items } = await value(admin.member.groups({}))
      const all = items.filter(({ path }) => path !== '').reduce((sum, { count }) => sum + count, 0)
      same('people at the door', all, SIZE - 1)

      await phone.tap('再导一份')
      await phone.type('名册', tableOf(rows.slice(FAULTY, FAULTY + FEW)))
      await phone.tap('检查')
      await phone.sees('和现有名册一样')
      await phone.tap('返回修改')
      phone.traces.clipboard = tableOf(
        rows.slice(0, SIZE - FEW).map((row, at) => (at + 1 === FAULTY ? mend(row) : row)),
      )
      await phone.tap('从剪贴板读取')
      await phone.tap('检查')
      await phone.tap(`调出 ${FEW} 人`)
      await phone.tap(titleOf(SIZE))
      await phone.tap('调出 ')
      await phone.tap('导入')
      await phone.sees('新进 1、调出 1')
      await phone.tap('确认导入')
      await phone.sees('导入完成')
      const left = await value(admin.member.list({ text: staffNoOf(SIZE) }))
      same(
        'the one who left',
        left.items.map(({ state }) => state),
        ['left'],
      )
      await phone.tap('去发邀请码')
      await phone.sees('打印邀请单：全校')
    },
  )

/** Finds somebody in the list that is in front. */
async function find(phone: Phone, n: number): Promise<void> {
  await phone.type('按姓名或工号查找', staffNoOf(n))
  await until(phone, 'one person', () => rowsOf(phone) === 1)
}

async function bindChair(people: People, code: string): Promise<Phone> {
  const phone = await people.guest()
  await phone.launch(AT.bind)
  await phone.type('姓名', nameOf(CHAIR))
  await phone.type('工号', staffNoOf(CHAIR))
  await phone.type('邀请码', code)
  await phone.tap('绑定')
  await phone.sees(`，${nameOf(CHAIR)}`)
  return phone
}

const begun = (start: Start) =>
  walk('the first chair is made and binds; the technician steps back', start, async (people) => {
    const phone = people.with((await start.town.cloud.login('admin')).token)
    await phone.launch()
    await phone.sees(`已有 ${SIZE - 1} 人`)
    await phone.tap('2 设工会主席')
    await find(phone, CHAIR)
    await phone.tap(nameOf(CHAIR))
    await phone.tap('设置职务')
    await phone.tap('工会主席')
    await phone.tap('下一步')
    await phone.tap('确认')
    await toasted(phone, '职务已调整')
    phone.back()
    phone.back()
    await phone.tap('3 发邀请码')
    await find(phone, CHAIR)
    await phone.tap(nameOf(CHAIR))
    await phone.tap('生成 1 个邀请码')
    await phone.sees('邀请码 1 个')
    const code = new RegExp(`${nameOf(CHAIR)}([A-Z2-9]{8})`).exec(phone.text())?.[1] ?? ''
    const chair = await bindChair(people, code)
    await chair.sees('设置')
    await chair.tap('导入名册')
    await chair.sees('选择 Excel 文件')
    await chair.launch(AT.members)
    await chair.tap('导入名册')
    await chair.sees('选择 Excel 文件')
    await phone.launch()
    await phone.sees('管理员')
    await gone(phone, '开始使用')
  })

/** Nobody but the chair may decide here: the superior union has to see it. */
const alone = (start: Start) =>
  walk(
    'the only one who could decide has proposed it: the superior union’s word is asked for',
    start,
    async (people) => {
      const { town } = start
      const { proposal, member } = await town.school.as(CHAIR)
      await value(member.updateSettings({ whoMayPropose: 'staff' }))
      const now = Date.now()
      const window = { opensAt: now - DAY, closesAt: now + DAY }
      const call = await value(proposal.openCall({ term: 1, session: 1, title: '一届一次征集', ...window }))
      const id = await inReview({ ...town, callId: call.id }, CHAIR, '校门口护学岗')
      const phone = await people.of(CHAIR)
      await phone.launch(proposalAt(id))
      await phone.tap('审查')
      await phone.tap('立案，接着')
      await phone.tap('确认审查结果')
      await phone.sees('请上级工会看过再定')
      await phone.type('上级工会审核人', '区教育工会王主席')
      await pickDay(phone, '审核日期', dayOf(now))
      await phone.tap('确认审查结果', 2)
      await phone.sees('下一步：交给承办部门')
      same('times it was sent', sentTimes(phone, 'proposal.decide'), 2)
      const kept = records<Proposal>(town.cloud, 'proposals').find(({ _id }) => _id === id)
      same('the superior union’s word', kept?.superior, { name: '区教育工会王主席', on: dayOf(now) })
      await arrives(phone, 'features/proposal/pages/detail/index')
    },
  )

/** The first days of a school, on a cloud of its own. */
export async function checkSetup(start: Start): Promise<void> {
  const cloud = await openCloud({ functions: start.town.functions })
  const as = (n: number) => cloud.login(staffNoOf(n))
  const school = { ...start.town.school, as }
  const town: Town = { ...start.town, cloud, school, token: async (n) => (await as(n)).token }
  const own = { ...start, town, world: { ...start.world, url: () => cloud.url } }
  try {
    await imported(own)
    await begun(own)
    await alone(own)
  } finally {
    await cloud.close()
  }
}
