import { addDays, HOUR, startOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { arrives, gone, pickDay, pickHour, same, sentTimes, toasted, until } from './gestures'
import { byTitle, DAY_OF_IT, EDIT, MANAGE, made, TITLE } from './journey-making'
import type { Phone } from './phone'
import { AT, editAt, manageAt } from './places'
import { nameOf, PEOPLE, type Town } from './school'
import { type Start, walk } from './walk'

const { clerk, chair, teacher, colleagues, drafter, other, newcomer } = PEOPLE
const [MAN, WOMAN] = [nameOf(colleagues[0]), nameOf(colleagues[1])]

const ran = (start: Start) =>
  walk('a contest is run: on behalf, substitution, a line-up, withdrawal, who is missing', start, async (people) => {
    const { town } = start
    const { id } = await byTitle(town, TITLE)
    const phone = await people.of(clerk)
    await phone.launch(AT.contestManage)
    await phone.tap('发起活动')
    await arrives(phone, EDIT)
    phone.back()
    await phone.tap(TITLE)
    await phone.sees('还没有人报名')
    await phone.tap('代报名')
    await phone.tap(WOMAN)
    await phone.tap('给他报名')
    await phone.sees(`${WOMAN}的性别不符合这个项目的要求`)
    await phone.tap(MAN)
    await phone.tap('给他报名', 3)
    await toasted(phone, '已报名')
    same('times it was sent', sentTimes(phone, 'contest.addEntrant'), 2)
    await phone.sees('1/32')
    await phone.tap(MAN)
    await phone.tap('换人')
    await phone.type('按姓名或工号查找', nameOf(newcomer))
    await phone.tap(`换上 ${nameOf(newcomer)}`, 3)
    await toasted(phone, `已由${nameOf(newcomer)}换下${MAN}`)
    same('times three taps were sent', sentTimes(phone, 'contest.substitute'), 1)
    await gone(phone, '谁来换下')
    await phone.tap(`${nameOf(newcomer)}，`)
    await phone.tap('关闭')
    await grouped(phone)
    await teamed(phone)
    await photographed(phone)
    const { events: now } = await byTitle(town, TITLE)
    same(
      'who takes part at the door',
      now.map(({ taken, people: count }) => [taken, count]),
      [
        [1, 1],
        [0, 0],
        [1, 2],
      ],
    )
    for (const [way, page] of [
      ['会场大屏幕', 'hall'],
      ['点名签到', 'tick'],
    ] as const) {
      await phone.launch(manageAt(id))
      await phone.tap('更多')
      await phone.tap(way)
      await arrives(phone, `features/contest/pages/${page}/index`)
    }
  })

/** A group's team: entered, lined up, withdrawn; the groups that are silent are copied for the chat. */
async function grouped(phone: Phone): Promise<void> {
  await phone.tap('项目，')
  await phone.tap('拔河，')
  await phone.sees('还没有人报名')
  await phone.tap('代报名')
  await phone.tap('小组 第1组')
  await phone.tap(nameOf(chair))
  await phone.tap(nameOf(teacher))
  await phone.tap('报名（2 人）')
  await toasted(phone, '已报名')
  await phone.tap('第1组，')
  await phone.tap('排阵容')
  await phone.tap(nameOf(newcomer))
  await phone.tap('保存阵容（3 人）', 3)
  await toasted(phone, '阵容已保存')
  same('times three taps were sent', sentTimes(phone, 'contest.lineUp'), 1)
  await phone.tap('更多')
  await phone.tap('复制到群')
  await toasted(phone, '已复制，请粘贴到工作群')
  const silent = (phone.traces.clipboard ?? '').match(/^\d+\. 第\d组/gm)
  same('silent groups', [...(silent ?? [])], ['1. 第2组', '2. 第3组', '3. 第4组'])
  await phone.tap('关闭')
  await phone.tap('第1组，')
  await phone.tap('退出')
  await phone.tap('不退')
  await phone.tap('第1组，')
  await phone.tap('退出')
  await phone.tap('退出', 3)
  await toasted(phone, '已退出')
  same('times three taps were sent', sentTimes(phone, 'contest.withdraw'), 1)
  await phone.sees('还没有人报名')
}

/** Pictures of the day, and what is printed. */
async function photographed(phone: Phone): Promise<void> {
  await phone.tap('更多')
  await phone.tap('活动照片')
  await phone.sees('还没有照片')
  phone.documents.inAlbum = [Buffer.from('89504e470d0a1a0a01', 'hex')]
  await phone.tap('添加照片', 3)
  await phone.sees('活动照片（1）')
  same('times three taps were sent', sentTimes(phone, 'contest.photos'), 1)
  await phone.tap('看：图片1')
  await phone.tap('移除：图片1')
  await phone.sees('还没有照片')
  await phone.tap('关闭')
  await phone.tap('更多')
  await phone.tap('打印资料')
  for (const name of ['秩序册', '检录表']) {
    await phone.tap(`打印：${name}`)
    await until(phone, `${name} opened`, () => phone.documents.opened.some((one) => one.name.includes(name)))
  }
  await phone.tap('打印：成绩册')
  await phone.sees('还没有成绩')
  await phone.tap('打印：获奖签领表')
  await phone.sees('还没有定奖项')
  await phone.tap('关闭')
}

/** A team by its name, found by names. */
async function teamed(phone: Phone): Promise<void> {
  await phone.tap('项目，')
  await phone.tap('夹球接力，')
  await phone.tap('代报名')
  await phone.sees('请填队名')
  await phone.type('队名', '飞虎队')
  await phone.type('按姓名或工号查找', nameOf(drafter))
  await phone.tap(nameOf(drafter))
  await phone.tap('清空')
  await phone.tap(nameOf(other))
  await phone.tap('报名（2 人）')
  await toasted(phone, '已报名')
  await phone.sees('飞虎队')
}

/** Somebody else changes the place meanwhile. */
async function moveElsewhere(town: Town, place: string): Promise<void> {
  const door = await town.school.as(clerk)
  await value(door.contest.save({ ...(await byTitle(town, TITLE)), place }))
}

const moved = (start: Start) =>
  walk('a rain day: changed, postponed once with a reason, cancelled, and copied', start, async (people) => {
    const { town } = start
    const { id } = await byTitle(town, TITLE)
    const phone = await people.of(chair)
    await phone.launch(manageAt(id))
    await phone.tap('更多')
    await phone.tap('修改活动')
    await arrives(phone, EDIT)
    await phone.type('地点', '室内馆')
    await phone.tap('保存修改', 3)
    await arrives(phone, MANAGE)
    same('times three taps were sent', sentTimes(phone, 'contest.save'), 1)
    await phone.sees('室内馆')
    await phone.launch(editAt(id))
    await phone.type('地点', '大礼堂')
    await moveElsewhere(town, '食堂一楼')
    await phone.tap('保存修改')
    await phone.sees('这个活动在别处改过')
    await phone.tap('用我填的')
    await phone.sees('保存修改')
    await phone.launch(editAt(id))
    await phone.sees('未保存的内容')
    await moveElsewhere(town, '食堂二楼')
    await phone.tap('保存修改')
    await phone.tap('用已保存的')
    await phone.sees('地点')
    await phone.launch(manageAt(id))
    await phone.sees('食堂二楼')
    await phone.tap('更多')
    await phone.tap('顺延')
    await phone.sees('请选新的开始时间')
    await pickDay(phone, '新的开始时间，必填，日期', addDays(DAY_OF_IT, 3))
    await pickHour(phone, '新的结束时间，时间', '18:00')
    await phone.type('原因', '下雨，场地不能用')
    await phone.tap('下一步')
    await phone.sees('报名、阵容、抽签都不变')
    await phone.tap('返回修改')
    await phone.tap('下一步')
    await phone.tap('顺延', 3)
    await toasted(phone, '已顺延，已通知')
    same('times three taps were sent', sentTimes(phone, 'contest.postpone'), 1)
    await phone.sees('已顺延：下雨，场地不能用')
    same('when', (await byTitle(town, TITLE)).startsAt, startOf(addDays(DAY_OF_IT, 3)) + 9 * HOUR)
    await phone.tap('更多')
    await phone.tap('取消活动')
    await phone.sees('取消后不能恢复')
    await phone.tap('不取消')
    await phone.tap('更多')
    await phone.tap('取消活动')
    await phone.type('原因', '场地维修')
    await phone.tap('取消活动', 3)
    await toasted(phone, '活动已取消')
    same('times three taps were sent', sentTimes(phone, 'contest.cancel'), 1)
    await phone.sees('取消原因：场地维修')
    await phone.tap('更多')
    await phone.tap('复制成新的活动')
    await arrives(phone, EDIT)
    await phone.sees('还差开始时间')
    await phone.sees('乒乓球男单')
    phone.back()
    await arrives(phone, MANAGE)
  })

export async function checkOrganising(start: Start): Promise<void> {
  await made(start)
  await ran(start)
  await moved(start)
}
