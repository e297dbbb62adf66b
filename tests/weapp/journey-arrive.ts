import { DAY, HOUR, MINUTE } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { arrives, gone, same, sentTimes } from './gestures'
import { AT, hallAt, tickAt } from './places'
import { nameOf, PEOPLE, staffNoOf, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, clerk, teacher, colleagues, drafter } = PEOPLE
const idOf = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''

/** A contest of this afternoon, for a few people only; two are in its first event, into the second one may walk in. */
async function contestOf({ school }: Town, title: string): Promise<string> {
  const [head, ...people] = await Promise.all([chair, teacher, ...colleagues, drafter].map((n) => school.as(n)))
  if (!head) throw new Error('nobody is the chair')
  const now = Date.now()
  const times = { signUpOpensAt: now - DAY, signUpClosesAt: now + MINUTE, withdrawUntil: now + MINUTE }
  const event = { entrant: 'person', places: 20 } as const
  const { id } = await value(
    head.contest.save({
      ...{ title, place: '体育馆', waitingList: true, organiserIds: [] },
      ...{ ...times, startsAt: now + HOUR, endsAt: now + 4 * HOUR },
      audience: { kind: 'members', ids: await Promise.all(people.map(idOf)) },
      events: [
        { name: '跳绳', changingCode: true, ...event },
        { name: '踢毽子', walkIn: true, ...event },
        { name: '拔河', ...event },
      ],
    }),
  )
  await value(head.contest.publish({ id }))
  for (const who of people.slice(0, 3)) await value(who.contest.signUp({ contestId: id, eventId: 'e1' }))
  return id
}
const codeOf = async ({ school }: Town, contestId: string, eventId: string) =>
  (await value((await school.as(chair)).contest.checkInCode({ contestId, eventId }))).code

const scanned = (start: Start) =>
  walk('the code of the hall is scanned once and again, by who is in and by who is not', start, async (people) => {
    const { town } = start
    const id = await contestOf(town, '迎新年趣味运动会')
    const hall = await people.of(chair)
    await hall.launch(hallAt(id))
    await hall.sees('已签到 0 / 3 人')
    await hall.sees('码每 30 秒更换')

    const phone = await people.of(teacher)
    await phone.launch(AT.checkIn)
    phone.scans.push(await codeOf(town, id, 'e1'))
    await phone.tap('扫码签到', 3)
    await phone.sees('签到成功')
    same('times three taps were sent', sentTimes(phone, 'contest.checkIn'), 1)
    phone.scans.push(await codeOf(town, id, 'e1'))
    await phone.tap('再扫一个码')
    await phone.sees('您已在')
    await hall.leaveAndReturn()
    await hall.sees('已签到 1 / 3 人')

    phone.scans.push(await codeOf(town, id, 'e2'))
    await phone.tap('再扫一个码')
    await phone.sees('您没有报名这个项目')
    await phone.sees('您报名的是：跳绳')
    await phone.tap('现场参加', 2)
    await phone.sees('签到成功')
    await phone.sees('踢毽子')
    phone.scans.push('https://example.org/')
    await phone.tap('再扫一个码')
    await phone.sees('不是本校的签到码')
    phone.scans.push(await codeOf(town, id, 'e3'))
    await phone.tap('再扫一个码')
    await phone.tap('去报名')
    await arrives(phone, 'features/contest/pages/detail/index')

    const other = await people.of(colleagues[0])
    await other.launch(AT.checkIn)
    other.network = 'off'
    other.scans.push(await codeOf(town, id, 'e1'))
    await other.tap('扫码签到')
    await other.sees('网络没有连上')
    other.network = 'on'
    await other.tap('再试一次')
    await other.sees('签到成功')
  })

const ticked = (start: Start) =>
  walk('the list is ticked without a network and sent once; a person shows the own code', start, async (people) => {
    const { town } = start
    const id = await contestOf(town, '教职工跳绳赛')
    const phone = await people.of(clerk)
    await phone.launch(tickAt(id))
    await phone.sees('未到 3')
    await phone.sees('请勾选到场的人')
    await phone.type('搜索姓名、工号、小组', staffNoOf(teacher))
    await gone(phone, nameOf(colleagues[0]))
    await phone.tap('清空')
    phone.network = 'off'
    await phone.tap(nameOf(teacher))
    await phone.tap('签到 1 人', 3)
    await phone.sees('还有 1 条未上传')
    await phone.sees('现在没有网络，可以照常点名')
    // Swept away and opened again: what was ticked is there.
    await phone.launch(tickAt(id))
    phone.network = 'on'
    await phone.sees('已到 1')
    await phone.tap('已到 1')
    await phone.sees(nameOf(teacher))
    await phone.tap('未到 2')
    phone.network = 'off'
    await phone.tap(nameOf(colleagues[0]))
    await phone.tap('签到 1 人')
    await phone.sees('还有 1 条未上传')
    await phone.settle()
    phone.network = 'on'
    await phone.tap('还有 1 条未上传')
    await gone(phone, '未上传')

    const mine = await people.of(colleagues[1])
    await mine.launch(AT.me)
    await mine.tap('我的签到码')
    await arrives(mine, 'features/contest/pages/my-code/index')
    await mine.sees('每分钟自动更换')
    const door = await town.school.as(colleagues[1])
    const ownCode = async () => (await value(door.member.myCode({}))).code
    phone.scans.push(await ownCode())
    await phone.tap('扫会员码')
    await phone.sees('签到成功，')
    phone.scans.push(await ownCode())
    await phone.tap('扫下一位')
    await phone.sees('已经签到过，不用再签')
    await phone.tap('完成')
    phone.scans.push('nothing of ours')
    await phone.tap('扫会员码')
    await phone.sees('这不是本校老师的签到码')
    await phone.tap('关闭')
    await phone.sees('人都到齐了')
    const { present } = await value((await town.school.as(clerk)).contest.arrivals({ contestId: id, eventId: 'e1' }))
    same('who came, at the door', present, 3)
  })

export async function checkArriving(start: Start): Promise<void> {
  await scanned(start)
  await ticked(start)
}
