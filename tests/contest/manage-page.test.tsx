import '../home/target'
import { addDays, dayOf, startOf } from '@domain/kit/time'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { silentGroups } from '@/features/contest/missing'
import ManagePage from '@/features/contest/pages/manage'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { contest, entrant, event } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const group = (id: string, path: string, more = {}) => ({
  id,
  name: path,
  path,
  parentId: 'g0',
  count: 9,
  leaders: [],
  ...more,
})
const groups = [group('g0', ''), group('g1', '数学组', { leaders: ['赵一'] }), group('g2', '语文组')]
const zhou = { ...lin, id: 'm-zhou', name: '周强', group: '数学组' }
const team = event({
  id: 'e2',
  name: '拔河',
  entrant: 'group',
  places: 8,
  taken: 1,
  waiting: 0,
  people: 2,
  teamSize: { min: 3, max: 4 },
})
const maths = entrant({
  id: 'g1',
  memberId: undefined,
  memberIds: ['m-a', 'm-b'],
  names: ['甲老师', '乙老师'],
  name: '数学组',
  captainId: 'm-a',
  lacks: { people: 1 },
})

beforeEach(() => {
  reset()
  as('member', 'committee')
  page.params = { id: 'c1' }
  answers('contest.get', () => ok(contest()))
  answers('contest.entrants', ({ eventId }: { eventId: string }) =>
    ok({
      items:
        eventId === 'e2'
          ? [maths]
          : [
              entrant(),
              entrant({ id: 'm-sun', name: '孙丽', memberIds: ['m-sun'], names: ['孙丽'], state: 'waiting', ahead: 0 }),
            ],
    }),
  )
  answers('member.groups', () => ok({ items: groups, departments: [] }))
  answers('contest.candidates', () => ok({ items: [zhou, { ...zhou, id: 'm-wang', name: '王建国' }] }))
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const inputs = (action: string) => asked(action).map((s) => s.input)
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('numbers are large, and who waits is told by its place', async () => {
  render(<ManagePage />)
  expect(await screen.findByRole('group', { name: '已报（人） 36/40' })).toBeTruthy()
  expect(screen.getByRole('group', { name: '候补 5' })).toBeTruthy()
  expect(await screen.findByRole('button', { name: '王建国，数学组，已报名' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '孙丽，数学组，候补第 1 位' })).toBeTruthy()
  expect(asked('contest.arrivals')).toEqual([])
})

test('on the day it says how many have come', async () => {
  const now = Date.now()
  answers('contest.get', () => ok(contest({ phase: 'running', startsAt: now - 1000, endsAt: now + 3_600_000 })))
  answers('contest.arrivals', () =>
    ok({ title: '', name: '', from: 0, until: 0, present: 12, expected: 36, items: [] }),
  )
  render(<ManagePage />)
  expect(await screen.findByRole('group', { name: '到场 12/36' })).toBeTruthy()
  await press('点名签到')
  expect(went()).toEqual(['/features/contest/pages/tick/index?contest=c1&event=e1'])
})

test('a sprained ankle: two taps from the entrant, sent once', async () => {
  answers('contest.substitute', () => ok(entrant({ memberIds: ['m-zhou'], names: ['周强'] })))
  render(<ManagePage />)
  await press('王建国，数学组，已报名')
  await press('换人：王建国')
  const line = await screen.findByRole('button', { name: '换上 周强，数学组' })
  expect(screen.queryByRole('button', { name: /换上 王建国/ })).toBeNull()
  fireEvent.click(line)
  fireEvent.click(line)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(inputs('contest.substitute')).toEqual([
    { contestId: 'c1', eventId: 'e1', entrantId: 'm-wang', out: 'm-wang', in: 'm-zhou' },
  ])
  expect(inputs('contest.candidates')).toContainEqual(expect.objectContaining({ groupId: 'g1' }))
})

test('somebody is entered on behalf; the refusal says which limit, and the sheet stays', async () => {
  answers('contest.addEntrant', () => no('UNFIT', { limit: 'sex', memberId: 'm-zhou', name: '周强' }))
  render(<ManagePage />)
  await press('代报名')
  expect(screen.getByText('请先选人')).toBeTruthy()
  fireEvent.click(await screen.findByRole('checkbox', { name: /^周强/ }))
  fireEvent.click(screen.getByText('给他报名'))
  expect(await screen.findByText('周强的性别不符合这个项目的要求。')).toBeTruthy()
  answers('contest.addEntrant', () => ok(entrant({ state: 'waiting' })))
  fireEvent.click(screen.getByText('给他报名'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(inputs('contest.addEntrant').at(-1)).toEqual({ contestId: 'c1', eventId: 'e1', memberIds: ['m-zhou'] })
  expect(asked('contest.entrants')).toHaveLength(2)
})

test('withdrawing somebody is asked once more, and says who gets the place', async () => {
  answers('contest.withdraw', () => no('DRAWN'))
  render(<ManagePage />)
  await press('王建国，数学组，已报名')
  await press('退出')
  const ask = within(screen.getByRole('dialog', { name: '确认退出这个项目？' }))
  expect(ask.getByText(/名额自动给候补的第一位/)).toBeTruthy()
  fireEvent.click(ask.getByText('退出'))
  expect(await ask.findByText(/已经抽签，不能直接退出/)).toBeTruthy()
})

test('a group’s team: what it lacks is said, and its line-up is ticked', async () => {
  answers('contest.get', () => ok(contest({ events: [event(), team] })))
  answers('contest.lineUp', () => ok(maths))
  render(<ManagePage />)
  await press(/^项目，/)
  fireEvent.click(screen.getByRole('radio', { name: /^拔河/ }))
  await press('数学组，数学组，缺 1 人')
  expect(screen.getByText('还差 1 人')).toBeTruthy()
  await press('排阵容')
  fireEvent.click(await screen.findByRole('checkbox', { name: /^周强/ }))
  fireEvent.click(screen.getByText('保存阵容（3 人）'))
  await waitFor(() =>
    expect(inputs('contest.lineUp')).toEqual([
      { contestId: 'c1', eventId: 'e2', groupId: 'g1', entrantId: 'g1', memberIds: ['m-a', 'm-b', 'm-zhou'] },
    ]),
  )
})

test('who has not signed up is copied for the chat group, with the small teams', async () => {
  answers('contest.get', () => ok(contest({ events: [team] })))
  answers('contest.entrants', () => ok({ items: [maths] }))
  render(<ManagePage />)
  await press('更多')
  await press('复制到群')
  await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
  const [copied] = jest.mocked(Taro.setClipboardData).mock.calls
  expect(copied?.[0].data.split('\n').slice(0, 5)).toEqual([
    '【教职工乒乓球赛】拔河',
    '还没排阵容的小组（1 个）：',
    '1. 语文组',
    '还缺人的队伍（1 支）：',
    '1. 数学组（还差 1 人）',
  ])
})

test('groups of a joint team, of a part that is not asked, and those above have nobody missing', () => {
  const tree = [
    group('g0', ''),
    group('g3', '小学部'),
    group('g4', '小学部/艺术组', { parentId: 'g3' }),
    group('g5', '小学部/体育组', { parentId: 'g3' }),
    group('g6', '后勤组'),
    group('t1', '红队', { team: ['g4'] }),
  ]
  const joint = entrant({ id: 't1', group: '红队' })
  expect(silentGroups(tree, [joint], { kind: 'staff' }).map(({ id }) => id)).toEqual(['g5', 'g6'])
  expect(silentGroups(tree, [joint], { kind: 'groups', ids: ['g3'] }).map(({ id }) => id)).toEqual(['g5'])
})

test('a rain day: the new time and why, who is told, and once', async () => {
  const later = addDays(dayOf(Date.now()), 12)
  answers('contest.postpone', ({ startsAt }: { startsAt: number }) => ok(contest({ startsAt, version: 4 })))
  render(<ManagePage />)
  await press('更多')
  await press(/^顺延/)
  expect(screen.getByText('请选新的开始时间')).toBeTruthy()
  choose('新的开始时间，必填，日期', later)
  choose('新的开始时间，必填，时间', '15:30')
  expect(screen.getByText('请填原因')).toBeTruthy()
  type('原因', '下雨')
  fireEvent.click(screen.getByText('下一步'))
  const ask = within(screen.getByRole('dialog', { name: '确认顺延？' }))
  expect(ask.getByText(/全体教职工和已报名的 36 人会收到通知/)).toBeTruthy()
  const go = ask.getByText('顺延')
  fireEvent.click(go)
  fireEvent.click(go)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(inputs('contest.postpone')).toEqual([
    { id: 'c1', startsAt: startOf(later) + 15.5 * 3_600_000, reason: '下雨' },
  ])
})

test('cancelling cannot be undone: it says so, wants a reason, and nothing is left to be done', async () => {
  answers('contest.cancel', () =>
    ok(contest({ phase: 'cancelled', state: 'cancelled', cancelled: { at: 0, reason: '场地维修' } })),
  )
  render(<ManagePage />)
  await press('更多')
  await press(/^取消活动/)
  const ask = within(screen.getByRole('dialog', { name: '确认取消活动？' }))
  expect(ask.getByText(/取消后不能恢复/)).toBeTruthy()
  expect(ask.getByText('请填原因')).toBeTruthy()
  type('原因', '场地维修')
  fireEvent.click(ask.getByText('取消活动'))
  expect(await screen.findByText('取消原因：场地维修')).toBeTruthy()
  expect(screen.queryByText('代报名')).toBeNull()
  await press('更多')
  await press(/^复制成新的活动/)
  expect(went()).toEqual(['/features/contest/pages/edit/index?from=c1'])
})

test('papers are made and opened at a tap; what is not to be had yet says what to do first', async () => {
  const opened: (string | null)[] = []
  const way = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    opened.push(this.getAttribute('href'))
  })
  answers('paper.checkInSheet', () => ok({ fileId: 'f1', name: '检录表.docx' }))
  answers('paper.poster', () => ok({ fileId: 'f2', name: '海报.png' }))
  answers('paper.results', () => no('NO_RESULTS'))
  answers('file.link', ({ fileId }: { fileId: string }) => ok({ url: `http://cloud/${fileId}`, name: '检录表.docx' }))
  render(<ManagePage />)
  await press('更多')
  await press(/^打印资料/)
  await press('打印：检录表')
  await waitFor(() => expect(opened).toEqual(['http://cloud/f1']))
  expect(inputs('paper.checkInSheet')).toEqual([{ contestId: 'c1', eventId: 'e1' }])
  await press('打印：成绩册')
  expect(await screen.findByText(/还没有成绩/)).toBeTruthy()
  await press('打印：海报')
  await waitFor(() => expect(document.querySelector('[src="http://cloud/f2"]')).toBeTruthy())
  way.mockRestore()
})

test('photos of the day are taken away, and what was not fit says so', async () => {
  const photos = [{ fileId: 'f9', name: '图片1.jpg', size: 10, at: 0, by: { id: 'm-lin', name: '林晓梅' } }]
  answers('contest.get', () => ok(contest({ photos })))
  answers('contest.photos', () => no('PICTURE_REFUSED', { fileId: 'f9' }))
  answers('file.link', () => ok({ url: 'http://cloud/f9', name: '图片1.jpg' }))
  render(<ManagePage />)
  await press('更多')
  await press(/^活动照片/)
  await press('看：图片1.jpg')
  await waitFor(() => expect(document.querySelector('[src="http://cloud/f9"]')).toBeTruthy())
  await press('移除：图片1.jpg')
  await waitFor(() => expect(document.querySelector('.u-error')).toBeTruthy())
  answers('contest.photos', () => ok(contest({ photos: [] })))
  await press('移除：图片1.jpg')
  expect(await screen.findByText('还没有照片')).toBeTruthy()
  expect(inputs('contest.photos').at(-1)).toEqual({ id: 'c1', remove: ['f9'] })
})

test('a search asks for the rest of the list, then finds', async () => {
  answers('contest.entrants', ({ cursor }: { cursor?: string }) =>
    ok(
      cursor
        ? { items: [entrant({ id: 'm-far', name: '最后一位' })] }
        : { items: Array.from({ length: 20 }, (_, n) => entrant({ id: `m-${n}`, name: `老师${n}` })), cursor: 'x' },
    ),
  )
  render(<ManagePage />)
  await screen.findByText('老师0')
  type('找姓名、工号、小组', '最后')
  expect(await screen.findByText('最后一位')).toBeTruthy()
  expect(screen.queryByText('老师0')).toBeNull()
})

test('at a desk the list is a table with its entrant beside it', async () => {
  page.width = 1280
  render(<ManagePage />)
  expect(await screen.findByRole('table', { name: '报名名单' })).toBeTruthy()
  fireEvent.click(screen.getByText('王建国'))
  expect(await screen.findByRole('button', { name: '换人：王建国' })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('without a network, and who does not run it', async () => {
  answers('contest.get', () => no('OFFLINE'))
  const first = render(<ManagePage />)
  expect(await screen.findByText('再试一次')).toBeTruthy()
  first.unmount()
  answers('contest.get', () => ok(contest({ runs: false })))
  render(<ManagePage />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
})
