import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { arrives, gone, same, sentTimes, until } from './gestures'
import type { Phone } from './phone'
import { drawAt, matchesAt, prizesAt, recordAt, standingsAt } from './places'
import { nameOf, PEOPLE, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, teacher, colleagues, drafter } = PEOPLE
const PLAYERS = [teacher, ...colleagues, drafter]
const idOf = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''

/** Sign-up is over, four are in each event. */
async function contestOf({ school }: Town): Promise<string> {
  const [head, ...people] = await Promise.all([chair, ...PLAYERS].map((n) => school.as(n)))
  if (!head) throw new Error('nobody is the chair')
  const now = Date.now()
  const ids = await Promise.all(people.map(idOf))
  const event = { entrant: 'person', places: 8 } as const
  const { id } = await value(
    head.contest.save({
      ...{ title: '教职工运动会', place: '体育馆', waitingList: true, organiserIds: [] },
      ...{ signUpOpensAt: now - DAY, signUpClosesAt: now - HOUR, withdrawUntil: now - HOUR },
      ...{ startsAt: now + HOUR, endsAt: now + 4 * HOUR, audience: { kind: 'members', ids } },
      events: [
        { name: '乒乓球', scoring: 'table_tennis', ...event },
        { name: '六十米', scoring: 'time', ...event },
        { name: '书法', scoring: 'points', ...event },
      ],
    }),
  )
  await value(head.contest.publish({ id }))
  for (const eventId of ['e1', 'e2', 'e3'])
    for (const memberId of ids) await value(head.contest.addEntrant({ contestId: id, eventId, memberIds: [memberId] }))
  return id
}

async function drawn(phone: Phone, id: string) {
  await phone.launch(drawAt(id))
  await phone.sees('共 4 场、2 轮')
  for (const best of ['一局', '五局三胜', '七局四胜', '三局两胜']) await phone.tap(best)
  await phone.tap('循环赛')
  await phone.type('分几组', '2')
  await phone.sees('2 组，每组 2 个')
  await phone.tap('小组赛加淘汰赛')
  await phone.type('每组出线几个', '1')
  await phone.sees('2 个进淘汰赛')
  await phone.tap('分组分道')
  await phone.type('每组几道（几个）', '2')
  await phone.type('进决赛几个', '2')
  await phone.sees('预赛 2 组')
  await phone.tap('输一场就出局')
  await phone.tap('电脑抽签')
  await phone.tap('种子')
  await phone.tap(nameOf(teacher))
  await phone.tap('定 1 个种子')
  await phone.type('抽签依据', '双色球 03 08 15')
  await phone.tap('下一步')
  await phone.sees('依据：双色球 03 08 15')
  await phone.tap('返回修改')
  await phone.tap('现场抽签')
  await phone.tap('按签号录入')
  await phone.tap('关闭')
  await phone.tap('按签号录入')
  await phone.tap(nameOf(drafter))
  await phone.tap('撤回上一个')
  for (const n of PLAYERS) await phone.tap(nameOf(n))
  await phone.tap('录好 4 个')
  await phone.tap('下一步')
  await phone.tap('抽签', 3)
  await phone.sees('抽签完成')
  same('times three taps were sent', sentTimes(phone, 'contest.draw'), 1)
  await phone.tap('看对阵')
  await arrives(phone, 'features/contest/pages/matches/index')
  await phone.tap('决赛')
  await phone.sees('第 1 场胜者')
}

/** A match that is won in two sets by who stands first or second. */
async function won(phone: Phone, names: readonly [string, string], by: 0 | 1) {
  await phone.sees('请填比分')
  for (const set of [1, 2])
    for (const side of [0, 1] as const) await phone.type(`第 ${set} 局，${names[side]}`, side === by ? '11' : '6')
}

const played = (start: Start) =>
  walk('drawn by slips, played, a result corrected; the bracket, the ranks, prizes', start, async (people) => {
    const { town } = start
    const id = await contestOf(town)
    const phone = await people.of(chair)
    await drawn(phone, id)
    await phone.tap('记成绩')
    await arrives(phone, 'features/contest/pages/record/index')
    await phone.sees('待记')
    const [a, b, c, d] = PLAYERS.map(nameOf) as [string, string, string, string]
    await phone.tap(`${a} 对 ${b}`)
    await phone.sees('请填比分')
    await phone.type(`第 1 局，${a}`, '11')
    await phone.type(`第 1 局，${b}`, '10')
    await phone.type(`第 2 局，${a}`, '11')
    await phone.type(`第 2 局，${b}`, '6')
    await phone.tap('下一步')
    await phone.sees('第 1 局：要领先 2 分才能结束')
    await phone.type(`第 1 局，${b}`, '6')
    await phone.tap('下一步')
    await phone.tap('返回修改')
    await phone.tap('下一步')
    await phone.tap('确认', 3)
    await phone.sees('成绩已记下')
    same('times three taps were sent', sentTimes(phone, 'contest.record'), 1)
    await phone.tap('记下一场')
    await won(phone, [c, d], 0)
    await phone.tap('下一步')
    await phone.tap('确认')
    await phone.sees('成绩已记下')
    await phone.tap('记下一场')
    await won(phone, [a, c], 0)
    await phone.tap('下一步')
    await phone.tap('确认')
    await phone.sees('成绩已记下')
    await phone.tap('看对阵')
    await arrives(phone, 'features/contest/pages/matches/index')

    // Whoever won the first match was not there: what followed falls away.
    const desk = await people.of(chair)
    await desk.launch(recordAt(id))
    await desk.tap('已记')
    await desk.tap(`${a} 2:0 ${b}`)
    await desk.sees('下一步：更正成绩')
    for (const how of ['因伤退赛', '双方未到', '正常打完', '一方未到']) await desk.tap(how)
    await desk.sees('请选谁没有到')
    await desk.tap(a)
    await desk.tap('下一步：更正成绩')
    await desk.sees('已记的成绩作废')
    await desk.tap('更正')
    await desk.sees('的成绩已作废')
    await desk.tap('记下一场')
    await desk.sees('请填比分')
    await desk.launch(recordAt(id))
    await desk.tap('待记')
    await finish(desk, id, [b, c], [a, d])

    const looker = await people.of(colleagues[0])
    await looker.launch(matchesAt(id))
    await looker.sees('我的比赛')
    await looker.tap('半决赛')
    await looker.sees('未到，判对方胜')
    await looker.tap('决赛')
    await looker.tap('复制到群')
    await looker.tap('看名次')
    await arrives(looker, 'features/contest/pages/standings/index')
    await looker.sees(`${b}（我）`)
    await looker.tap('看对阵')
    await arrives(looker, 'features/contest/pages/matches/index')
  })

/** The final and the match for the third rank, in the order in which they come. */
async function finish(phone: Phone, id: string, final: readonly [string, string], third: readonly [string, string]) {
  for (const [x, y] of [final, third]) {
    await phone.launch(recordAt(id))
    await phone.tap(`${x} 对 ${y}`)
    await won(phone, [x, y], 0)
    await phone.tap('下一步')
    await phone.tap('确认')
    await phone.sees('成绩已记下')
  }
}

const measured = (start: Start) =>
  walk(
    'times of a heat, points of judges; the score of the groups, who took part, prizes by name',
    start,
    async (people) => {
      const id = await contestOf(start.town)
      const head = await start.town.school.as(chair)
      await value(head.contest.draw({ contestId: id, eventId: 'e2', kind: 'heats', lanes: 4 }))
      const phone = await people.of(chair)
      await phone.launch(matchesAt(id))
      await phone.sees('这个项目还没有抽签')
      await phone.tap('去抽签')
      await arrives(phone, 'features/contest/pages/draw/index')
      await phone.launch(matchesAt(id, 'e2'))
      await phone.sees('出场顺序')
      await phone.tap('出场顺序，记成绩')
      await arrives(phone, 'features/contest/pages/record/index')
      await phone.tap(`${nameOf(teacher)}，未填`)
      await phone.tap('关闭')
      await phone.tap(`${nameOf(teacher)}，未填`)
      await phone.type('成绩', '快')
      await phone.tap('记下，下一个')
      await phone.sees('看不懂这个成绩')
      for (const time of ['9.80', '10.20', '11']) {
        await phone.type('成绩', time)
        await phone.tap('记下，下一个')
      }
      for (const state of ['未到', '中途退出', '有成绩', '犯规']) await phone.tap(state)
      await phone.tap('记下，下一个')
      await gone(phone, '记下，下一个')
      await phone.tap('下一步')
      await phone.tap('确认')
      await phone.sees('全部比完了')
      await phone.tap('看名次')
      await arrives(phone, 'features/contest/pages/standings/index')
      await phone.sees('犯规')
      await phone.tap('团体总分')
      await phone.sees('没有计入的：乒乓球、书法')
      await phone.tap('参与')
      await phone.sees('参赛人次')
      await phone.tap('获奖')
      await phone.sees('还没有公布获奖名单')
      await phone.tap('名次')
      await phone.tap('评奖')
      await arrives(phone, 'features/contest/pages/prizes/index')
      await awarded(phone, id)
    },
  )

async function awarded(phone: Phone, id: string) {
  await phone.launch(prizesAt(id, 'e2'))
  await phone.sees('一等奖（1）')
  await phone.sees('超过三分之二')
  await phone.tap('去掉：三等奖')
  await phone.type('名额', '1')
  await phone.tap('再加一个奖项')
  await phone.sees('奖项要有名称')
  await phone.tap('去掉：新奖项')
  await phone.tap('选人：二等奖')
  await phone.tap('关闭')
  await phone.tap('选人：一等奖')
  await phone.tap('选好 1 个')
  await phone.tap('按名次：一等奖')
  await phone.type('奖项名称', '特等奖')
  await phone.tap('下一步')
  await phone.tap('返回修改')
  await phone.tap('下一步')
  await phone.tap('公布', 3)
  await phone.sees('获奖名单已公布')
  same('times three taps were sent', sentTimes(phone, 'contest.award'), 1)
  await phone.tap('签领表')
  await until(phone, 'a list to be signed', () => phone.traces.done.includes('paper.prizeList'))
  await phone.tap('看获奖名单')
  await arrives(phone, 'features/contest/pages/standings/index')
  await phone.launch(standingsAt(id, 'e2'))
  await phone.tap('获奖')
  await phone.sees('特等奖（1）')
  await phone.tap('成绩册')
  await until(phone, 'a book of results', () => phone.traces.done.includes('paper.results'))
}

export async function checkPlaying(start: Start): Promise<void> {
  await played(start)
  await measured(start)
}
