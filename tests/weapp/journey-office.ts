import type { LeftReason } from '@domain/member/model'
import { openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { arrives, gone, pickDay, pullDown, rowsOf, same, sentTimes, toasted, until } from './gestures'
import { checkRules, checkTree } from './journey-office-tree'
import { CHAIR, CLERK, idOf, recordOf, SIZE } from './journey-office-who'
import { AT, memberAt } from './places'
import { nameOf, staffNoOf, type Town } from './school'
import { type Start, walk } from './walk'

const LEADER = 3
const PERSON = 4
const AWAY = 5
const GROUPS = 3

const moved = (start: Start) =>
  walk('the clerk moves a leader, who leads no more, and registers a retirement', start, async (people) => {
    const { town } = start
    const phone = await people.of(CLERK)
    await phone.launch(memberAt(await idOf(town, LEADER)))
    await phone.tap('更多操作')
    await phone.tap('关闭')
    await phone.tap('更多操作')
    await phone.tap('换组、换部门')
    await phone.sees('还没有改动')
    await phone.tap('工会小组，')
    await phone.tap('第1组（')
    await phone.tap('部门，')
    await phone.tap('自己填写')
    await phone.type('部门名称', '信息中心')
    await phone.type('职务', '网络管理员')
    await phone.tap('下一步')
    await phone.sees('第3组 → 第1组')
    await phone.sees('原来的工会小组长职务同时结束')
    await phone.tap('返回修改')
    await phone.sees('部门名称')
    await phone.tap('下一步')
    await phone.tap('确认', 3)
    await toasted(phone, '已调整')
    same('times three taps were sent', sentTimes(phone, 'member.transfer'), 1)
    const { group, department, post, roles } = await recordOf(town, LEADER)
    same(
      'the record at the door',
      [group, department, post, roles],
      ['第1组', '信息中心', '网络管理员', ['member', 'delegate']],
    )
    await phone.tap('更多操作')
    await phone.tap('登记退休')
    await phone.sees('在职会员 → 退休')
    await phone.tap('确认', 2)
    await toasted(phone, '已登记退休')
    same('the kind at the door', (await recordOf(town, LEADER)).kind, 'retired')
    await phone.tap('变动记录')
    await phone.sees('登记退休')
    await phone.sees('小组长职务同时结束')
    await phone.sees('名册导入：新进')
    await phone.tap('关闭')
  })

const left = (start: Start) =>
  walk(
    'somebody leaves and comes back; the last chair stays; a leader is offered none of it',
    start,
    async (people) => {
      const { town } = start
      const phone = await people.of(CHAIR)
      const go = async (n: number, reason: string, day?: string) => {
        await phone.launch(memberAt(await idOf(town, n)))
        await phone.tap('更多操作')
        await phone.tap('登记离开')
        await phone.sees('请选离开的原因')
        await phone.tap(reason)
        if (day) await pickDay(phone, '离开的日期', day)
        await phone.tap('下一步')
        await phone.tap('确认', 2)
      }
      await go(CHAIR, '退会')
      await phone.sees('学校至少要有一位工会主席')
      await go(AWAY, '调出', '2026-09-01')
      await toasted(phone, '已登记离开')
      const { state, leftReason, leftOn } = await recordOf(town, AWAY)
      const why: LeftReason = 'transferred_out'
      same('the record at the door', [state, leftReason, leftOn], ['left', why, '2026-09-01'])
      await phone.sees('已离开')
      await phone.tap('更多操作')
      await phone.tap('恢复到名册')
      await phone.tap('下一步')
      await phone.sees('以前的职务不会自动恢复')
      await phone.tap('确认', 2)
      await toasted(phone, '已恢复')
      same('the state at the door', (await recordOf(town, AWAY)).state, 'active')
      const person = await people.of(AWAY)
      await person.launch(memberAt(await idOf(town, AWAY)))
      await person.tap('变动记录')
      await person.sees('恢复到名册（原为调出）')
      same('deeds of the person on themselves', person.text().includes('更多操作'), false)
    },
  )

const rebound = (start: Start) =>
  walk('a new phone: the old one is put out, the new one comes in by the slip’s code', start, async (people) => {
    const { town } = start
    const old = await people.of(PERSON)
    await old.launch()
    await old.sees(nameOf(PERSON))
    const phone = await people.of(CLERK)
    await phone.launch(memberAt(await idOf(town, PERSON)))
    await phone.tap('更多操作')
    await phone.tap('解除微信绑定')
    await phone.tap('解除并发新码', 3)
    await phone.sees('邀请码 1 个')
    same('times three taps were sent', sentTimes(phone, 'member.rebind'), 1)
    const code = new RegExp(`${nameOf(PERSON)}([A-Z2-9]{8})`).exec(phone.text())?.[1] ?? ''
    await old.launch()
    await old.sees('绑定身份')
    const fresh = await people.guest()
    await fresh.launch(AT.bind)
    await fresh.type('姓名', nameOf(PERSON))
    await fresh.type('工号', staffNoOf(PERSON))
    await fresh.type('邀请码', code)
    await fresh.tap('绑定')
    await arrives(fresh, 'pages/home/index')
    await fresh.sees(`，${nameOf(PERSON)}`)
    await phone.tap('打印邀请单')
    await phone.tap('生成邀请单')
    await phone.sees('都已经绑定了')
    await phone.tap('返回修改')
    await gone(phone, '都已经绑定了')
    await phone.launch(memberAt(await idOf(town, SIZE)))
    await phone.tap('更多操作')
    await phone.tap('打印邀请单')
    await phone.tap('生成邀请单', 2)
    await until(phone, 'the slip opened', () => phone.documents.opened.length === 1)
    await phone.tap('打开邀请单')
    await until(phone, 'the slip opened again', () => phone.documents.opened.length === 2)
    same('times it was made', sentTimes(phone, 'paper.slips'), 2)
  })

const followed = (start: Start) =>
  walk('what fell vacant is on the desk; a line opens the people, and one of them follows', start, async (people) => {
    const phone = await people.of(CHAIR)
    await phone.launch()
    await phone.tap('职务空缺，')
    await arrives(phone, 'features/member/pages/vacancies/index')
    await phone.sees(`原代表 ${nameOf(LEADER)}`)
    await phone.sees('已退休，')
    await phone.sees('没有小组长（3）')
    await pullDown(phone, (file) => start.world.built.read(file))
    await phone.tap('第2组')
    await until(phone, 'one group', () => rowsOf(phone, '第2组') === rowsOf(phone) && rowsOf(phone) > 1)
    await phone.tap(nameOf(AWAY))
    await phone.tap('设置职务')
    await phone.tap('工会小组长')
    await phone.tap('下一步')
    await phone.tap('确认')
    await toasted(phone, '职务已调整')
    phone.back()
    phone.back()
    await phone.sees('没有小组长（2）')
    same('that the group is gone from the desk', rowsOf(phone, '第2组'), 0)
    const clerk = await people.of(CLERK)
    await clerk.launch(AT.members)
    await clerk.tap('管理小组')
    await clerk.tap('职务空缺')
    await clerk.sees('请工会主席设置职务')
  })

/** The clerk's office, on a cloud of its own. */
export async function checkOffice(start: Start): Promise<void> {
  const cloud = await openCloud({ functions: start.town.functions })
  try {
    const roles = { [CHAIR]: 'chair', [CLERK]: 'committee', [LEADER]: 'leader,delegate' }
    const school = await makeSchool(cloud, { size: SIZE, groups: GROUPS, roles })
    const town: Town = { ...start.town, cloud, school, token: async (n) => (await school.as(n)).token }
    const world = { ...start.world, url: () => cloud.url }
    const own = { ...start, town, world }
    await moved(own)
    await left(own)
    await rebound(own)
    await followed(own)
    await checkTree(own)
    await checkRules(own)
  } finally {
    await cloud.close()
  }
}
