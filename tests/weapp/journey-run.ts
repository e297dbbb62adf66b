import { addDays, dayOf } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { arrives, gone, pickDay, same, sentTimes, toasted, until } from './gestures'
import type { Phone } from './phone'
import { AT, runHandAt, runProgressAt } from './places'
import { nameOf, PEOPLE, staffNoOf, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, clerk, teacher, colleagues, leader, drafter } = PEOPLE
const RUN = 'features/condolence/pages/run/index'
const TITLE = '端午慰问'
const RICE = '五常大米 5 公斤'

const codeOf = async ({ school }: Town, n: number) => (await value((await school.as(n)).member.myCode({}))).code
const runAtDoor = async (who: Session, title: string) => {
  const { items } = await value(who.condolence.runs({}))
  const found = items.find((r) => r.title === title)
  if (!found) throw new Error(`no run ${title}: ${items.map((r) => r.title)}`)
  return found
}

/** The wheel of every answer is opened once; what stood there stands again. */
async function chosen(phone: Phone, field: string, answer: string): Promise<void> {
  await phone.tap(field)
  await phone.tap(answer)
}

const made = (start: Start) =>
  walk('a run is made: for whom, what it costs before, what may be chosen', start, async (people) => {
    const { town } = start
    const phone = await people.of(clerk)
    await phone.launch(AT.home)
    await phone.tap('福利发放')
    await arrives(phone, 'features/condolence/pages/runs/index')
    await phone.tap('发起发放')
    await arrives(phone, 'features/condolence/pages/run-make/index')
    await phone.type('名称', TITLE)
    await chosen(phone, '事由', '三八、重阳、教师节')
    await chosen(phone, '事由', '年节')
    await chosen(phone, '发给谁', '指定的工会小组')
    await phone.tap('哪些小组')
    await phone.tap('关闭')
    await phone.tap('哪些小组')
    await phone.tap('第1组')
    await phone.tap('选好了')
    await phone.sees('已选 1 个小组')
    await chosen(phone, '发给谁', '指定的人')
    await phone.tap('哪些人')
    await phone.type('按姓名或工号查找', staffNoOf(teacher))
    await phone.tap('清空')
    await phone.tap(nameOf(teacher))
    await phone.tap('选好了')
    await phone.sees('已选 1 人')
    await phone.type('每人价值（元）', '2001')
    await phone.sees('会超过全年年节限额')
    await chosen(phone, '发给谁', '全体教职工')
    await phone.type('每人价值（元）', '200')
    await chosen(phone, '形式', '实物兑换券')
    await chosen(phone, '形式', '实物')
    await chosen(phone, '哪笔钱', '工会经费')
    await chosen(phone, '支出科目', '另写')
    await phone.type('另写的科目', '职工集体福利支出')
    await pickDay(phone, '按哪一天的名册', dayOf(Date.now()))
    await phone.type('第 1 种', RICE)
    await phone.type('第 2 种', '食用油')
    await pickDay(phone, '选到哪一天', addDays(dayOf(Date.now()), 3))
    await phone.sees('没有人超过全年年节限额')
    // Swept away and opened again: what was typed is there.
    await phone.launch(AT.runMake)
    await phone.sees('没有人超过全年年节限额')
    await phone.tap('发起发放')
    await phone.sees('人，共')
    await phone.tap('返回修改')
    await phone.tap('发起发放')
    await phone.tap('发起', 3)
    await arrives(phone, RUN)
    same('times three taps were sent', sentTimes(phone, 'condolence.run'), 1)
    await phone.sees(TITLE)
    const door = await town.school.as(clerk)
    same(
      'what it costs, at the door',
      (await value(door.condolence.getRun({ id: (await runAtDoor(door, TITLE)).id }))).valueFen,
      20_000,
    )
  })

const collected = (start: Start) =>
  walk('a run is chosen, and collected by scanning, by a list and by a colleague', start, async (people) => {
    const { town } = start
    const { id } = await runAtDoor(await town.school.as(clerk), TITLE)
    const mine = await people.of(teacher)
    await mine.launch(AT.inbox)
    await mine.tap(`福利发放：${TITLE}`)
    await arrives(mine, RUN)
    await mine.tap(RICE)
    await mine.tap('返回修改')
    await mine.tap(RICE)
    await mine.tap('就选这个', 3)
    await toasted(mine, '已选好')
    same('times three taps were sent', sentTimes(mine, 'condolence.choose'), 1)
    await mine.tap('我的领取码')
    await arrives(mine, 'features/contest/pages/my-code/index')

    const table = await people.of(clerk)
    await table.launch(AT.runs)
    await table.tap(TITLE)
    await arrives(table, RUN)
    table.scans.push(await codeOf(town, teacher), await codeOf(town, colleagues[0]))
    await table.tap('扫码发放')
    await table.sees(RICE)
    // The camera opens by itself for the next in the row, and is closed after the second.
    await table.sees(`${nameOf(colleagues[0])}`)
    await table.sees('这一轮已发 2 人')
    table.scans.push(await codeOf(town, teacher))
    await table.tap('扫下一位')
    await table.sees('已经领过')
    table.scans.push('nothing of ours')
    await table.tap('扫下一位')
    await table.sees('不是本校的会员码')
    await table.tap('完成')
    await table.sees('已领 2 人')

    await table.tap('小组')
    await table.tap('关闭')
    await table.tap('小组')
    await table.tap('全部小组')
    await table.tap(nameOf(colleagues[1]))
    await table.tap(nameOf(drafter))
    await table.tap('发放 2 人')
    await table.tap('返回修改')
    await table.tap('发放 2 人')
    await table.tap('代领人')
    await table.tap('不选')
    await table.tap('代领人')
    await table.type('按姓名或工号查找', staffNoOf(leader))
    await table.tap('清空')
    await table.type('按姓名或工号查找', staffNoOf(leader))
    await table.tap(nameOf(leader))
    await table.tap('选好了')
    await table.tap('确认发放', 3)
    await toasted(table, '已发放 2 人')
    same('times three taps were sent', sentTimes(table, 'condolence.hand'), 5)
    await gone(table, nameOf(drafter))

    await mine.launch(AT.runs)
    await mine.sees('已领取')
    const progress = await value((await town.school.as(chair)).condolence.runProgress({ runId: id }))
    same('handed out, at the door', progress.handed, 4)
  })

const counted = (start: Start) =>
  walk(
    'who is missing is seen group by group, and copied for the chat; a leader sees the own group',
    start,
    async (people) => {
      const { town } = start
      const { id } = await runAtDoor(await town.school.as(clerk), TITLE)
      const desk = await people.of(chair)
      await desk.launch(AT.runs)
      await desk.tap(TITLE)
      await desk.tap('发放进度')
      await arrives(desk, 'features/condolence/pages/run-progress/index')
      await desk.sees('人已领')
      await desk.tap('已领 4')
      await desk.sees('代领')
      await desk.tap('还没领')
      await desk.tap('复制到群')
      await until(desk, 'names on the clipboard', () => desk.traces.clipboard?.includes('没有领取'))
      await desk.tap('第2组')
      await desk.tap('小组')
      await desk.tap('关闭')
      await desk.tap('小组')
      await desk.tap('全部小组')

      const own = await people.of(leader)
      await own.launch(runProgressAt(id))
      await own.sees('人已领')
      await own.launch(runHandAt(id))
      await own.tap('扫码')
      await own.sees('人没领')
      await own.launch(AT.runMake)
      await own.sees('请填名称')
    },
  )

export async function checkRuns(start: Start): Promise<void> {
  await made(start)
  await collected(start)
  await counted(start)
}
