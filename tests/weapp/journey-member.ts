import { records } from '../kit/records'
import { rosterOf } from '../kit/school'
import { value } from '../kit/session'
import { arrives, gone, pullDown, reachBottom, rowsOf, same, sentTimes, toasted, until } from './gestures'
import type { Phone } from './phone'
import { AT, memberAt } from './places'
import { nameOf, PEOPLE, staffNoOf, type Town } from './school'
import { labelOf } from './tree'
import { type Start, walk } from './walk'

const { chair, clerk, leader, teacher, colleagues, newcomer, unbound } = PEOPLE
const PAGE = 20
const SIZE = 26

const idOf = async ({ school }: Town, n: number) => {
  const { items } = await value((await school.as(chair)).member.list({ text: staffNoOf(n) }))
  return items[0]?.id ?? ''
}

const found = (start: Start) =>
  walk('the roster: pages, a search, a group, and a person', start, async (people) => {
    const { world, town } = start
    // Nobody leaves by a table that lacks them, unless it is ticked.
    const rows = rosterOf({ size: SIZE }).slice(-10)
    await value((await town.school.as(chair)).member.importRoster({ rows, mode: 'apply' }))
    const phone = await people.of(chair)
    await phone.launch()
    await phone.tap('会员')
    await until(phone, 'a page of people', () => rowsOf(phone) === PAGE)
    await reachBottom(phone)
    same('people of all pages', rowsOf(phone), SIZE)
    await pullDown(phone, (file) => world.built.read(file))
    await until(phone, 'a page of people', () => rowsOf(phone) === PAGE)
    await phone.tap('再看一些', 2)
    await until(phone, 'the second page', () => rowsOf(phone) > PAGE)
    await phone.settle()
    same('people of all pages after two taps', rowsOf(phone), SIZE)

    await phone.type('按姓名或工号查找', '没有这个人')
    await phone.sees('没有找到')
    await phone.tap('清空')
    await phone.type('按姓名或工号查找', staffNoOf(teacher))
    await until(phone, 'one person', () => rowsOf(phone) === 1)
    await phone.tap(nameOf(teacher))
    await arrives(phone, 'features/member/pages/detail/index')
    await phone.sees(staffNoOf(teacher))
    await phone.sees('已绑定微信')
    phone.back()
    await phone.tap('清空')
    await phone.tap('工会小组，')
    await phone.tap('关闭')
    await phone.tap('工会小组，')
    await phone.tap('第1组（')
    await until(phone, 'one group', () => rowsOf(phone, '第1组') === rowsOf(phone) && rowsOf(phone) > 1)
    const head = await people.of(leader)
    await head.launch()
    await head.tap('会员')
    await head.sees(nameOf(leader))
    same('what a leader is shown of other groups', rowsOf(head, '第1组'), 0)
    same('invitations that a leader may make', head.text().includes('选人发邀请码'), false)
  })

const appointed = (start: Start) =>
  walk('an office is given and ended on the sheet, read back first', start, async (people) => {
    const { town } = start
    const id = await idOf(town, colleagues[0])
    const phone = await people.of(chair)
    const roles = async () => (await value((await town.school.as(chair)).member.get({ id }))).roles
    await phone.launch(memberAt(id))
    await phone.tap('设置职务')
    await phone.sees('还没有改动')
    await phone.tap('关闭')
    await phone.tap('设置职务')
    await phone.tap('经审委员')
    await phone.tap('教代会代表')
    await phone.tap('下一步')
    await phone.sees('新增 经审委员、教代会代表')
    await phone.tap('返回修改')
    await phone.sees('的工会职务')
    await phone.tap('下一步')
    await phone.tap('确认', 3)
    await toasted(phone, '职务已调整')
    await phone.sees('教代会代表')
    same('times three taps were sent', sentTimes(phone, 'member.setRoles'), 1)
    same('roles at the door', await roles(), ['member', 'delegate', 'audit'])
    await phone.tap('设置职务')
    await phone.tap('经审委员')
    await phone.tap('教代会代表')
    await phone.tap('下一步')
    await phone.sees('取消 ')
    await phone.tap('确认')
    await until(phone, 'the second change', () => sentTimes(phone, 'member.setRoles') === 2)
    await gone(phone, '确认调整')
    same('roles at the door at last', await roles(), ['member'])

    await phone.launch(memberAt(await idOf(town, chair)))
    await phone.tap('设置职务')
    await phone.tap('工会主席')
    await phone.tap('下一步')
    await phone.tap('确认')
    await phone.sees('请先设好新主席')
  })

const invited = (start: Start) =>
  walk('codes for several of a group and for one person, copied for the chat', start, async (people) => {
    const { town } = start
    const [one, two] = [unbound[4], newcomer + 11]
    const phone = await people.of(clerk, { privacyNeeded: true })
    await phone.launch(AT.members)
    await phone.tap('选人发邀请码')
    await phone.tap('取消')
    await phone.tap('选人发邀请码')
    await phone.tap('工会小组，')
    await phone.tap('第4组（')
    await until(phone, 'one group', () => rowsOf(phone, '第4组') === rowsOf(phone) && rowsOf(phone) > 1)
    await phone.tap('选中已列出的未绑定的人')
    const chosen = Number(/生成 (\d+) 个邀请码/.exec(phone.text())?.[1])
    if (!(chosen >= 2)) throw new Error(`${chosen} people chosen:\n${phone.text()}`)
    await phone.tap(nameOf(one))
    await phone.sees(`生成 ${chosen - 1} 个邀请码`)
    await phone.tap(nameOf(one))
    await phone.tap(`生成 ${chosen} 个邀请码`, 3)
    await phone.sees(`邀请码 ${chosen} 个`)
    same('times three taps were sent', sentTimes(phone, 'member.invite'), 1)
    await phone.tap('复制')
    await phone.tap('不同意')
    await phone.sees('没有复制成功')
    await phone.tap('复制')
    await phone.tap('同意')
    await phone.sees('已复制，可以粘贴到微信里发给本人')
    const copied = phone.traces.clipboard ?? ''
    for (const n of [one, two])
      if (!copied.includes(`${nameOf(n)}：`)) throw new Error(`not copied: ${nameOf(n)}\n${copied}`)
    await phone.tap('关闭')

    await phone.launch(memberAt(await idOf(town, one)))
    await phone.tap('生成邀请码', 3)
    await phone.sees('邀请码 1 个')
    same('times it was sent', sentTimes(phone, 'member.invite'), 2)
    await phone.tap('复制')
    await until(
      phone,
      'the code copied',
      () => phone.traces.clipboard?.includes(nameOf(one)) && phone.traces.clipboard !== copied,
    )
    const code = new RegExp(`${nameOf(one)}([A-Z2-9]{8})`).exec(phone.text())?.[1] ?? ''
    const stranger = await people.guest()
    await stranger.launch(AT.bind)
    await stranger.type('姓名', nameOf(one))
    await stranger.type('工号', staffNoOf(one))
    await stranger.type('邀请码', code)
    await stranger.tap('绑定')
    await stranger.sees(`，${nameOf(one)}`)
    await phone.tap('关闭')
    await phone.tap('生成邀请码')
    await phone.sees('已绑定微信')
  })

const named = (phone: Phone, name: string) => phone.find((element) => labelOf(element) === name).length > 0

interface Audit {
  action: string
  why?: string
  to: string
}

const settings = (start: Start) =>
  walk('the chair changes a setting; two phones meet; the change has its audit', start, async (people) => {
    const { town } = start
    const [phone, second] = [await people.of(chair), await people.of(chair)]
    await phone.launch()
    await phone.tap('设置')
    await second.launch(AT.settings)
    await phone.tap('答复期限，30 天，修改')
    await phone.sees('还没有改动')
    await phone.tap('关闭')
    await phone.tap('答复期限，30 天，修改')
    await phone.type('答复期限（天）', '一个月')
    await phone.sees('请填 1 到 365 的整数')
    await phone.type('答复期限（天）', '45')
    await phone.tap('保存', 3)
    await toasted(phone, '已保存')
    await phone.sees('45 天')
    same('times three taps were sent', sentTimes(phone, 'member.updateSettings'), 1)
    await second.tap('答复期限，30 天，修改')
    await second.type('答复期限（天）', '60')
    await second.tap('保存')
    await second.sees('这些设置刚刚被改过')
    await second.sees('现在是：45 天')
    await second.type('答复期限（天）', '30')
    await second.tap('保存')
    await toasted(second, '已保存')
    await second.tap('提案类别，')
    await second.type('提案类别', '后勤服务\n校园建设\n教学管理\n文体福利\n队伍建设\n健康\n其他')
    await second.tap('保存')
    await second.sees('健康')
    await second.tap('谁可以提提案，')
    await second.tap('全体在职教职工')
    await second.tap('保存')
    await until(second, 'the last change', () => named(second, '谁可以提提案，全体在职教职工，修改'))
    const now = await value((await town.school.as(chair)).member.settings({}))
    same('the settings at the door', [now.replyDays, now.whoMayPropose], [30, 'staff'])
    const audits = records<Audit>(town.cloud, 'audits').filter(({ action }) => action.endsWith('updateSettings'))
    same('changes in the audit', audits.length >= 4, true)
    const writer = await people.of(teacher)
    await writer.launch(AT.write)
    await writer.tap('类别，必填')
    await writer.sees('健康')
  })

export async function checkMembers(start: Start): Promise<void> {
  await found(start)
  await appointed(start)
  await invited(start)
  await settings(start)
}
