import { records } from '../kit/records'
import { value } from '../kit/session'
import { pickDay, rowsOf, same, sentTimes, toasted, until } from './gestures'
import { CHAIR, CLERK, recordOf, SIZE } from './journey-office-who'
import type { Phone } from './phone'
import { AT } from './places'
import type { Town } from './school'
import { labelOf } from './tree'
import { type Start, walk } from './walk'

export const checkTree = (start: Start) =>
  walk('the tree of groups: made, moved, renamed, merged, taken away; a joint team', start, async (people) => {
    const { town } = start
    const phone = await people.of(CLERK)
    await phone.launch(AT.members)
    await phone.tap('管理小组')
    await phone.tap('新建小组')
    await phone.sees('请填名称')
    await phone.tap('关闭')
    await phone.tap('新建小组')
    await phone.type('小组名称', '第1组')
    await phone.tap('保存')
    await phone.sees('已经有一个“第1组”了')
    await phone.type('小组名称', '艺术部')
    await phone.tap('保存', 3)
    await toasted(phone, '已建好')
    await phone.tap('第3组，')
    await phone.tap('移到别处')
    await phone.tap('艺术部（')
    await phone.sees('第3组 → 艺术部/第3组')
    await phone.tap('返回修改')
    await phone.tap('艺术部（')
    await phone.tap('确认', 3)
    await toasted(phone, '已移动')
    same('times three taps were sent', sentTimes(phone, 'member.moveGroup'), 1)
    same('where its people are', (await recordOf(town, SIZE)).group, '艺术部/第3组')
    await phone.tap('艺术部，')
    await phone.tap('在下面新建小组')
    await phone.type('小组名称', '美术组')
    await phone.tap('上级小组，')
    await phone.tap('艺术部（')
    await phone.tap('保存')
    await toasted(phone, '已建好')
    await phone.tap('艺术部/第3组，')
    await phone.tap('改名')
    await phone.sees('还没有改动')
    await phone.type('小组名称', '音乐组')
    await phone.tap('保存')
    await toasted(phone, '已改名')
    same('what its people’s group is called', (await recordOf(town, SIZE)).group, '艺术部/音乐组')
    await phone.tap('艺术部/音乐组，')
    await phone.tap('并入别的小组')
    await phone.tap('第1组（')
    await phone.sees('3 人转入第1组')
    same('people before it is confirmed', (await recordOf(town, SIZE)).group, '艺术部/音乐组')
    await phone.tap('确认', 3)
    await toasted(phone, '已合并')
    same('times three taps were sent', sentTimes(phone, 'member.mergeGroups'), 1)
    same('where its people are at last', (await recordOf(town, SIZE)).group, '第1组')
    await phone.tap('艺术部/美术组，')
    await phone.tap('删除小组')
    await phone.tap('删除', 2)
    await toasted(phone, '已删除')
    await joined(phone, town)
    await phone.type('按小组名称查找', '没有的组')
    await phone.sees('没有找到')
    await phone.tap('清空')
    await phone.tap('第1组，')
    await phone.tap('看本组的人')
    await until(phone, 'one group', () => rowsOf(phone, '第1组') === rowsOf(phone) && rowsOf(phone) > 1)
  })

/** 联队: of two groups, and dissolved again. */
async function joined(phone: Phone, town: Town): Promise<void> {
  const teams = async () => {
    const { items } = await value((await town.school.as(CHAIR)).member.groups({}))
    return items.filter(({ team }) => team).map(({ name, team = [] }) => [name, team.length])
  }
  await phone.tap('组建联队')
  await phone.type('联队名称', '红队')
  await phone.tap('第1组，')
  await phone.sees('请选至少两个小组')
  await phone.tap('第2组，')
  await phone.tap('保存', 2)
  await toasted(phone, '已保存')
  same('the team at the door', await teams(), [['红队', 2]])
  await phone.tap('红队')
  await phone.tap('解散联队')
  await phone.tap('返回修改')
  await phone.tap('解散联队')
  await phone.tap('解散', 2)
  await toasted(phone, '联队已解散')
  same('teams at the door at last', await teams(), [])
}

interface Audit {
  recordId: string
  why?: string
}

export const checkRules = (start: Start) =>
  walk(
    'the chair asks for instruction and signature, and enters the vacations; each is audited',
    start,
    async (people) => {
      const { town } = start
      const phone = await people.of(CHAIR)
      await phone.launch(AT.settings)
      for (const label of ['交办前要校领导批示', '答复要分管领导签发']) {
        await phone.tap(`${label}，不要，修改`)
        await phone.sees('依据：由学校自己定')
        await phone.tap('要')
        await phone.tap('保存', 2)
        await toasted(phone, '已保存')
        await until(phone, 'the change', () => named(phone, `${label}，要，修改`))
      }
      await phone.tap('寒暑假，')
      await phone.tap('加一段假期')
      await phone.sees('每段都要选开始和结束的日期')
      await pickDay(phone, '第 1 段开始', '2027-01-20')
      await pickDay(phone, '第 1 段结束', '2027-02-25')
      await phone.tap('加一段假期')
      await phone.tap('删除第 2 段')
      await phone.tap('保存', 2)
      await phone.sees('2027年1月20日至2月25日')
      const now = await value((await town.school.as(CHAIR)).member.settings({}))
      const vacations = [{ from: '2027-01-20', to: '2027-02-25' }]
      same('the settings at the door', [now.instructionNeeded, now.signatureNeeded, now.vacations], [
        true,
        true,
        vacations,
      ] as [boolean, boolean, typeof vacations])
      const audits = records<Audit>(town.cloud, 'audits').filter(({ recordId }) => recordId === 'settings')
      for (const key of ['instructionNeeded', 'signatureNeeded', 'vacations'])
        same(`audits of ${key}`, audits.filter(({ why }) => why?.startsWith(`${key}: `)).length, 1)
    },
  )

const named = (phone: Phone, name: string) => phone.find((element) => labelOf(element) === name).length > 0
