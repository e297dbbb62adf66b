import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import { arrives, gone, same, sentTimes, toasted, until } from './gestures'
import type { Phone } from './phone'
import { AT, ballotAt } from './places'
import { nameOf, PEOPLE, type Town } from './school'
import { type Start, walk } from './walk'

const { chair, clerk, teacher, drafter, other, leader, colleagues } = PEOPLE
const VOTERS = [clerk, teacher, drafter, other, leader, ...colleagues]
const page = (name: string) => `features/ballot/pages/${name}/index`

type Draft = Parameters<Session['ballot']['save']>[0]
const memberIdOf = async ({ school }: Town, n: number) =>
  (await value((await school.as(n)).member.me({}))).member?.id ?? ''

/** Open now, with the leader to look after it. How it is made and opened, the chair's own journey shows. */
async function opened(town: Town, asking: Pick<Draft, 'kind' | 'title' | 'questions'>): Promise<string> {
  const { ballot } = await town.school.as(chair)
  const [scrutineer = '', ...ids] = await Promise.all([leader, ...VOTERS].map((n) => memberIdOf(town, n)))
  const now = Date.now()
  const { id } = await value(
    ballot.save({
      ...{ audience: { kind: 'members', ids }, secrecy: 'secret', opensAt: now - HOUR, closesAt: now + 2 * DAY },
      ...{ scrutineerIds: [scrutineer], readerIds: [await memberIdOf(town, drafter)] },
      ...asking,
    } as Draft),
  )
  await value(ballot.announce({ id }))
  await value(ballot.open({ id }))
  return id
}
type Count = Parameters<Session['ballot']['count']>[0]
/** By the leader; nobody has put a paper ballot in where one was handed out. */
const published = async (town: Town, id: string, paper?: Count['paper']) => {
  const [office, desk] = [await town.school.as(chair), await town.school.as(leader)]
  await value(office.ballot.close({ id }))
  await value(desk.ballot.count({ id, ...(paper && { paper }) }))
  await value(office.ballot.publish({ id }))
}
const castAtDoor = async (
  town: Town,
  id: string,
  n: number,
  answers: Parameters<Session['ballot']['cast']>[0]['answers'],
) => value((await town.school.as(n)).ballot.cast({ id, answers, receiptKey: `journey-of-the-voters-${n}` }))

const SCHEME = '绩效方案表决'
const [PLAN, RULES] = ['《绩效工资分配方案》', '《考勤办法》']

/** The choices, and what is done when the network goes while a ballot is on its way. */
async function votes(phone: Phone): Promise<void> {
  await phone.launch(AT.ballots)
  await phone.tap(SCHEME)
  await arrives(phone, page('ballot'))
  await phone.tap('投票')
  await arrives(phone, page('vote'))
  await phone.tap('这张票谁看得到')
  await phone.sees('管云平台后台的人')
  await phone.tap('关闭')
  await phone.tap(`1. ${PLAN}：同意`)
  await phone.sees('请先选第 2 题')
  await phone.tap(`2. ${RULES}：不同意`)
  await phone.sees('已选 2 题，共 2 题')
  await phone.tap('下一步：核对')
  await phone.sees('谁也找不出哪张是您的')
  await phone.tap('返回修改')
  await phone.tap(`2. ${RULES}：弃权`)
  await phone.tap('下一步：核对')
  phone.network = 'off'
  await phone.tap('确认投票')
  await phone.sees('请先当作没有投出')
  await phone.tap('看投出没有')
  await phone.sees('选择先不要改')
  phone.network = 'on'
  const before = sentTimes(phone, 'ballot.cast')
  await phone.tap('再投一次', 3)
  await phone.sees('已投票')
  same('times three taps were sent', sentTimes(phone, 'ballot.cast') - before, 1)
}

const voted = (start: Start) =>
  walk(
    'a voter looks the choices over, casts without a network and with it, and finds the own ballot in the box',
    start,
    async (people) => {
      const { town } = start
      const id = await opened(town, {
        kind: 'resolution',
        title: SCHEME,
        questions: [{ title: PLAN }, { title: RULES }],
      })
      const phone = await people.of(teacher)
      await votes(phone)
      const kept = [...phone.kept].filter(([, words]) => /同意|弃权|"for"|abstain/.test(words))
      same('what the phone keeps of a choice', kept, [])
      await phone.tap('看投票情况')
      await arrives(phone, page('turnout'))
      await phone.sees(`/ ${VOTERS.length} 人`)
      const { voted: ballots } = await value((await town.school.as(chair)).ballot.turnout({ id }))
      same('ballots at the door', ballots, 1)
      phone.back()
      await phone.tap('核对我的票')
      await arrives(phone, page('receipt'))
      await phone.sees('截止以前不显示凭证')
      // Closed and opened again it is still 已投票.
      await phone.launch(ballotAt('vote', id))
      await phone.sees('已投票')

      await value(
        (await town.school.as(leader)).ballot.paperIssued({ id, memberId: await memberIdOf(town, colleagues[0]) }),
      )
      const paper = await people.of(colleagues[0])
      await paper.launch(ballotAt('vote', id))
      await paper.sees('您已领纸质票')
      await paper.tap('看投票情况')
      await arrives(paper, page('turnout'))

      for (const n of [clerk, drafter, other, leader, colleagues[1]]) await castAtDoor(town, id, n, ['for', 'for'])
      const none = { for: 0, against: 0, abstain: 0 }
      await published(town, id, { returned: 0, questions: [none, none] })
      await phone.launch(ballotAt('vote', id))
      await phone.tap('看结果')
      await arrives(phone, page('result'))
      await phone.sees('同意6票，超过应到半数，通过')
      await phone.tap('核对我的票')
      await arrives(phone, page('receipt'))
      await phone.tap('显示我的投票凭证')
      await phone.tap('复制')
      await toasted(phone, '已复制投票凭证')
      await phone.tap('请系统查')
      await phone.sees('系统查到：您的凭证在票箱里')
      await phone.tap('自己核对')
      await phone.sees('都对得上')
      await phone.sees('这部手机重新数了一遍票，和公布的结果一样')

      const late = await people.of(colleagues[0])
      await late.launch(ballotAt('vote', id))
      await late.tap('看结果')
      await arrives(late, page('result'))
    },
  )

const chosen = (start: Start) =>
  walk(
    'an election and a poll: marks are counted, names written in, one too many is not taken',
    start,
    async (people) => {
      const { town } = start
      const names = [colleagues[0], colleagues[1], other].map(nameOf)
      const candidates = names.map((name, n) => ({ id: `k${n}`, name }))
      const [first = '', second = ''] = names
      // Elections ask for papers that the chair's journey has; a ballot in one round of the union needs none of them.
      const electing = await election(town, candidates)
      const phone = await people.of(drafter)
      await phone.launch(ballotAt('vote', electing))
      await phone.tap(`${first}：赞成`)
      await phone.sees('已赞成 1 人，还可以赞成 1 人')
      await phone.tap('另选他人')
      await phone.type('另选他人 1', second)
      await phone.sees('请直接在名单里选')
      await phone.type('另选他人 1', nameOf(clerk))
      await gone(phone, '请直接在名单里选')
      await phone.tap(`${second}：赞成`)
      await until(phone, 'that it is full', () => phone.traces.toasts.at(-1)?.startsWith('最多赞成 2 人'))
      await phone.tap('下一步：核对')
      await phone.sees('2 人没有选，按“弃权”计')
      await phone.tap('确认投票')
      await phone.sees('已投票')
      await published(town, electing)
      await phone.launch(ballotAt('result', electing))
      await phone.sees('选举无效')

      const polling = await opened(town, {
        ...{ kind: 'poll', title: '春游意向' },
        questions: [
          {
            ...{ title: '去哪里', max: 1 },
            options: ['东湖', '青山'].map((text, n) => ({ id: `o${n}`, text })),
          },
        ],
      })
      await phone.launch(ballotAt('vote', polling))
      await phone.tap('东湖')
      await phone.tap('青山')
      await phone.tap('下一步：核对')
      await phone.tap('确认投票')
      await phone.sees('已投票')
      await published(town, polling)
      await phone.launch(ballotAt('result', polling))
      await phone.sees('1 票 · 100.0%')
    },
  )

async function election(town: Town, candidates: { id: string; name: string }[]): Promise<string> {
  return opened(town, {
    ...{ kind: 'election', title: '工会小组长选举' },
    questions: [{ title: '小组长', seats: 2, writeIns: true, candidates }],
    rules: { approvalNo: '江教工〔2026〕3 号', publicFrom: '2026-01-05', publicTo: '2026-01-10', superiorAgrees: true },
  } as Parameters<typeof opened>[1])
}

const appraised = (start: Start) =>
  walk('an appraisal: grades and words; its result is for its readers alone', start, async (people) => {
    const { town } = start
    const id = await opened(town, {
      ...{ kind: 'appraisal', title: '中层干部测评' },
      questions: [
        {
          title: '年度工作',
          persons: [
            { id: 'p0', name: '刘主任' },
            { id: 'p1', name: '沈主任' },
          ],
        },
      ],
    })
    const phone = await people.of(teacher)
    await phone.launch(ballotAt('vote', id))
    await phone.tap('刘主任：优秀')
    await phone.tap('给刘主任写意见')
    await phone.type('对刘主任的意见', '多到班里看看。')
    await phone.tap('给沈主任写意见')
    await phone.type('对沈主任的意见', '')
    await phone.tap('下一步：核对')
    await phone.sees('1 人没有评')
    await phone.tap('确认投票')
    await phone.sees('已投票')
    for (const n of VOTERS.filter((one) => one !== teacher))
      await castAtDoor(town, id, n, [{ grades: { p0: 'excellent', p1: 'competent' } }])
    await published(town, id)
    await phone.launch(ballotAt('result', id))
    await phone.sees('只给指定的人看')
    await phone.tap('看投票情况')
    await arrives(phone, page('turnout'))

    const reader = await people.of(drafter)
    await reader.launch(ballotAt('vote', id))
    await reader.tap('看结果')
    await arrives(reader, page('result'))
    await reader.sees('刘主任')
    await reader.sees('7 票 · 100.0%')
  })

/** 投票, as everybody does it. */
export async function checkVoting(start: Start): Promise<void> {
  await voted(start)
  await chosen(start)
  await appraised(start)
}
