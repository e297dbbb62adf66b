import { addDays, dayOf, HOUR, startOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { arrives, pickDay, pickHour, same, sentTimes, toasted, until } from './gestures'
import type { Phone } from './phone'
import { AT } from './places'
import { nameOf, PEOPLE, type Town } from './school'
import { type Start, walk } from './walk'

const { clerk, teacher, drafter, other } = PEOPLE
export const DAY_OF_IT = addDays(dayOf(Date.now()), 12)
export const TITLE = '教职工秋季运动会'
export const EDIT = 'features/contest/pages/edit/index'
export const MANAGE = 'features/contest/pages/manage/index'

export const byTitle = async ({ school }: Town, title: string) => {
  const door = await school.as(clerk)
  const rows = [...(await value(door.contest.list({}))).items]
  const found = rows.find((row) => row.title === title)
  if (!found) throw new Error(`no contest ${title}: ${rows.map((row) => row.title)}`)
  return value(door.contest.get({ id: found.id }))
}

export const made = (start: Start) =>
  walk('a contest is made: events ready-made and own, a draft, and published once', start, async (people) => {
    const { town } = start
    const phone = await people.of(clerk)
    await phone.launch(AT.me)
    await phone.tap('发起活动')
    await arrives(phone, EDIT)
    await phone.tap('复制上次的活动')
    await phone.tap('关闭')
    await phone.type('名称', '写错的名称')
    await phone.launch(AT.contestEdit)
    await phone.sees('未保存的内容')
    await phone.tap('放弃恢复的内容')
    await phone.type('名称', TITLE)
    await phone.type('地点', '体育馆')
    await pickDay(phone, '开始时间，必填，日期', DAY_OF_IT)
    await pickHour(phone, '开始时间，必填，时间', '09:00')
    await pickHour(phone, '结束时间，时间', '08:00')
    await phone.sees('结束时间要晚于开始时间')
    await pickHour(phone, '结束时间，时间', '17:00')
    await events(phone)
    await whom(phone)
    await phone.tap('存草稿', 3)
    await toasted(phone, '已保存')
    same('times three taps were sent', sentTimes(phone, 'contest.save'), 1)
    const draft = await byTitle(town, TITLE)
    same(
      'what it is',
      [draft.phase, draft.events.map(({ name }) => name)],
      ['draft', ['乒乓球男单', '拔河', '夹球接力']],
    )
    same('when', draft.startsAt, startOf(DAY_OF_IT) + 9 * HOUR)
    same('closes', draft.signUpClosesAt, startOf(addDays(DAY_OF_IT, -3)) + 18 * HOUR)

    // Home has the list, where the draft waits.
    await phone.launch(AT.home)
    await phone.tap('活动管理')
    await arrives(phone, MANAGE)
    await phone.tap('草稿')
    await phone.tap('已取消')
    await phone.tap('已发布')
    await phone.tap('草稿')
    await phone.tap(TITLE)
    await arrives(phone, EDIT)
    await phone.tap('发布')
    await phone.sees('发布后全体教职工会收到通知')
    await phone.tap('返回修改')
    await phone.tap('发布')
    await phone.tap('发布', 3)
    await arrives(phone, MANAGE)
    same('times three taps were sent', sentTimes(phone, 'contest.publish'), 1)
    await phone.sees('报名中')
    same('what it is at the door', (await byTitle(town, TITLE)).phase, 'open')
  })

/** Three events: one as schools play it, one changed, one of one's own. */
async function events(phone: Phone): Promise<void> {
  await phone.tap('添加项目')
  await phone.tap('添加 乒乓球男单')
  await phone.tap('添加项目')
  await phone.tap('添加 拔河')
  await phone.tap('项目 拔河，')
  await phone.type('每队最少人数', '2')
  await phone.type('每队最多人数', '1')
  await phone.sees('最多人数不能少于最少人数')
  await phone.type('每队最多人数', '4')
  await phone.type('至少几名男老师', '')
  await phone.type('至少几名女老师', '')
  await phone.tap('改好了')
  await phone.tap('添加项目')
  await phone.tap('自己填写一个项目')
  await phone.type('项目名称', '夹球接力')
  await phone.type('名额', '6')
  await phone.tap('双人')
  await phone.tap('一男一女')
  await phone.tap('不限男女')
  await phone.tap('小组')
  await phone.tap('队伍')
  await phone.type('每队最少人数', '2')
  await phone.tap('怎样算成绩，')
  await phone.tap('计时，')
  await phone.tap('性别、年龄、每组名额、签到方式')
  await phone.tap('限女')
  await phone.tap('限男')
  await phone.tap('男女不限')
  await phone.tap('限退休')
  await phone.tap('限在职')
  await phone.tap('不限')
  await phone.type('最小年龄', '0')
  await phone.sees('年龄填 1 到 120 的整数')
  await phone.type('最小年龄', '')
  await phone.type('最大年龄', '')
  await phone.type('每个小组最多报几个', '2')
  await phone.tap('签到用会变的二维码')
  await phone.tap('签到用会变的二维码')
  await phone.tap('加入')
  await phone.tap('添加项目')
  await phone.tap('添加 健步走')
  await phone.tap('项目 健步走，')
  await phone.tap('性别、年龄、每组名额、签到方式')
  await phone.tap('没报名也可以当场参加')
  await phone.tap('个人')
  await phone.tap('删除项目')
  await phone.sees('项目（3）')
}

/** Whom it is for, and who runs it. */
async function whom(phone: Phone): Promise<void> {
  await phone.tap('报名时间，')
  await pickDay(phone, '报名开始，日期', dayOf(Date.now()))
  await pickHour(phone, '报名开始，时间', '00:00')
  await pickDay(phone, '报名截止，日期', addDays(DAY_OF_IT, -3))
  await pickHour(phone, '报名截止，时间', '18:00')
  await phone.tap('谁可以报名，')
  await phone.tap('指定的工会小组')
  await phone.sees('还差谁可以报名')
  await phone.tap('哪些小组，')
  await phone.tap('第1组')
  await phone.tap('选好了（1 个）')
  await phone.tap('谁可以报名，')
  await phone.tap('指定的人')
  await phone.tap('哪些人，')
  await phone.tap(nameOf(teacher))
  await phone.tap('选好了（1 人）')
  await phone.tap('谁可以报名，')
  await phone.tap('全体教职工')
  await phone.tap('报满后可以候补')
  await phone.tap('报满后可以候补')
  await phone.type('每人最多报几项', '3')
  await phone.tap('负责人，')
  await phone.type('按姓名或工号查找', nameOf(other))
  await until(phone, 'one person found', () => !phone.text().includes(nameOf(drafter)))
  await phone.tap('清空')
  await phone.tap(nameOf(other))
  await phone.tap('选好了（1 人）')
}
