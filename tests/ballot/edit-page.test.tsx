import '../home/target'
import { addDays, dayOf, HOUR, startOf } from '@domain/kit/time'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import EditPage from '@/features/ballot/pages/edit'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import '../proposal/page-quiet'
import { election, resolution } from './page-data'

jest.mock('@tarojs/taro', () => require('../proposal/page-taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const as = (...roles: typeof lin.roles) => useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
const DAY_OF_IT = addDays(dayOf(Date.now()), 10)
const hex = (n: number) => String(n).repeat(32)
const PEOPLE = ['丁一', '王建国', '李芳'].map((name, n) => ({
  ...lin,
  ...{ id: hex(n + 1), name, group: '数学组' },
}))

beforeEach(() => {
  reset()
  as('member', 'committee')
  answers('member.list', () => ok({ items: PEOPLE }))
})

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const gone = () => jest.mocked(Taro.redirectTo).mock.calls.map(([{ url }]) => url)
const saves = () => asked('ballot.save').map((s) => s.input as Record<string, unknown>)
/** The first question that was sent. */
const question = () => (saves().flatMap((input) => input.questions) as Record<string, unknown>[])[0]
function when(opens = DAY_OF_IT, closes = DAY_OF_IT) {
  choose('开始时间，必填，日期', opens)
  choose('截止时间，必填，日期', closes)
}

test('a scheme is made of few words: a template brings the rest, and the ballot page goes on', async () => {
  answers('ballot.save', () => ok(resolution({ state: 'made', mine: null })))
  render(<EditPage />)
  await press(/^方案表决/)
  expect(screen.getByText('还差 4 项')).toBeTruthy()
  type('标题', '第四次会议表决')
  type('表决事项', '《绩效工资分配方案》')
  when()
  const save = screen.getByText('保存')
  for (let n = 0; n < 3; n++) fireEvent.click(save)
  await waitFor(() => expect(gone()).toEqual(['/features/ballot/pages/ballot/index?id=b1']))
  expect(saves()).toEqual([
    {
      ...{ kind: 'resolution', title: '第四次会议表决', secrecy: 'secret', audience: { kind: 'delegates' } },
      ...{ questions: [{ title: '《绩效工资分配方案》' }], rules: {}, scrutineerIds: [], readerIds: [] },
      opensAt: startOf(DAY_OF_IT) + 8 * HOUR,
      closesAt: startOf(DAY_OF_IT) + 18 * HOUR,
    },
  ])
})

test('candidates come from the roster or by hand; seats and margin are said at once', async () => {
  answers('ballot.save', () => ok(election({ state: 'made', mine: null })))
  render(<EditPage />)
  await press(/^工会委员会选举/)
  when()
  await press('从名册里选候选人')
  for (const { name } of PEOPLE) fireEvent.click(await screen.findByRole('checkbox', { name: new RegExp(`^${name}`) }))
  fireEvent.click(screen.getByText('选好了（3 人）'))
  expect(screen.getByText(/应选人数填整数，不能多于候选人人数/)).toBeTruthy()
  expect(screen.getByText('请检查标红的地方')).toBeTruthy()
  type('应选人数', '2')
  expect(screen.getByText('3 名候选人选 2 名，差额 50%')).toBeTruthy()
  await press('手工填写候选人')
  type('姓名', '外请的老师')
  fireEvent.click(screen.getByText('加入'))
  await press(/^候选人 丁一/)
  type('单位、职务', '教务处主任')
  fireEvent.click(screen.getByText('改好了'))
  await press(/^候选人 李芳/)
  fireEvent.click(screen.getByText('移除'))
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(gone()).toHaveLength(1))
  expect(question()).toMatchObject({ seats: 2, writeIns: false })
  expect(question()?.candidates).toEqual([
    { id: hex(1), name: '丁一', post: '教务处主任' },
    { id: hex(2), name: '王建国' },
    { id: expect.stringMatching(/^n/), name: '外请的老师' },
  ])
})

test('a scrutineer who stands for election is refused at the field, before anything is sent', async () => {
  render(<EditPage />)
  await press(/^工会委员会选举/)
  when()
  type('应选人数', '1')
  await press('从名册里选候选人')
  fireEvent.click(await screen.findByRole('checkbox', { name: /^丁一/ }))
  fireEvent.click(screen.getByText('选好了（1 人）'))
  await press(/^监票人/)
  fireEvent.click(await screen.findByRole('checkbox', { name: /^丁一/ }))
  fireEvent.click(screen.getByText('选好了（1 人）'))
  expect(screen.getByText('丁一在候选人或被测评人里，不能当监票人，请换一位。')).toBeTruthy()
  fireEvent.click(screen.getByText('请检查标红的地方'))
  expect(saves()).toEqual([])
})

test('it cannot close before it opens', async () => {
  render(<EditPage />)
  await press(/^方案表决/)
  type('标题', '表决')
  type('表决事项', '方案')
  when(DAY_OF_IT, addDays(DAY_OF_IT, -1))
  expect(screen.getByText('截止时间要晚于开始时间，也要晚于现在，请改时间。')).toBeTruthy()
})

test('a poll: empty lines are no options, twice the same is told, and at most as many as there are', async () => {
  answers('ballot.save', () => ok(resolution()))
  render(<EditPage />)
  await press(/^意向调查/)
  type('标题', '体检意向')
  type('问题', '哪家医院')
  when()
  type('选项 1', '市一医院')
  expect(screen.getByText('还差选项')).toBeTruthy()
  type('选项 2', '市一医院')
  expect(screen.getByText('有两个选项一样，请改一个。')).toBeTruthy()
  type('选项 2', '中医院')
  await press('再加一个选项')
  type('最多选几项', '3')
  expect(screen.getByText('填整数，不能多于选项的个数。')).toBeTruthy()
  type('最多选几项', '2')
  await press(/^投票方式/)
  fireEvent.click(screen.getByRole('radio', { name: /^记名/ }))
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(saves()).toHaveLength(1))
  expect(saves()[0]).toMatchObject({ secrecy: 'named', questions: [{ max: 2 }] })
  expect(question()?.options).toMatchObject([{ text: '市一医院' }, { text: '中医院' }])
})

test("the law's rules stand until they are changed, and then the school's own 办法 is asked for", async () => {
  page.params = { id: 'b1' }
  answers('ballot.get', () => ok(resolution({ state: 'made', mine: null, can: ['save'] })))
  answers('ballot.save', () => ok(resolution()))
  render(<EditPage />)
  await press('怎样通过，按法定规则，点开修改')
  await press(/^同意要超过/)
  fireEvent.click(screen.getByRole('radio', { name: /^实到人数/ }))
  expect(screen.getByText(/要附本校的选举（表决）办法/)).toBeTruthy()
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(saves()).toHaveLength(1))
  expect(saves()[0]).toMatchObject({ id: 'b1', version: 1, rules: { base: 'present' } })
})

test('what the check list will ask for is said at its field, of a ballot that is there already', async () => {
  page.params = { id: 'b1', at: 'approval' }
  answers('ballot.get', () => ok(election({ state: 'announced', mine: null, can: ['save'] })))
  render(<EditPage />)
  expect(await screen.findByText('请填上级工会批复的文号。')).toBeTruthy()
  type('上级工会批复文号', '教工〔2026〕12 号')
  expect(screen.queryByText('请填上级工会批复的文号。')).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: /^上级工会同意/ }))
  expect(screen.queryByText('请先征得上级工会同意，再勾选。')).toBeNull()
})

test('what was typed stays on this phone, and can be given up', async () => {
  const first = render(<EditPage />)
  await press(/^方案表决/)
  type('标题', '第四次会议表决')
  first.unmount()
  render(<EditPage />)
  expect(await screen.findByText(/已恢复/)).toBeTruthy()
  expect(screen.getByText('还差 3 项')).toBeTruthy()
  await press('放弃恢复的内容')
  expect(screen.getByText('这次投什么')).toBeTruthy()
})

test('the voter’s paper can be looked at and tried, and nothing of it is kept', async () => {
  render(<EditPage />)
  await press(/^方案表决/)
  type('表决事项', '《绩效工资分配方案》')
  fireEvent.click(screen.getByText('预览'))
  const sheet = within(screen.getByRole('dialog', { name: '投票的人看到的' }))
  expect(sheet.getByText('《绩效工资分配方案》')).toBeTruthy()
  const agree = () => sheet.getByRole('radio', { name: /：同意$/ })
  fireEvent.click(agree())
  expect(agree().getAttribute('aria-checked')).toBe('true')
  fireEvent.click(sheet.getByRole('button', { name: '关闭' }))
  expect(asked('ballot.cast')).toEqual([])
})

test('changed elsewhere: both are shown, and the chosen one goes on from the newest version', async () => {
  page.params = { id: 'b1' }
  const mine = { state: 'made' as const, mine: null, can: ['save' as const] }
  answers('ballot.get', () => ok(resolution(mine)))
  answers('ballot.save', ({ version }: { version: number }) =>
    version === 1
      ? no('CHANGED', { current: resolution({ ...mine, version: 2, title: '别处改的' }) })
      : ok(resolution({ ...mine, version: 3 })),
  )
  render(<EditPage />)
  await screen.findByText('保存')
  type('标题', '我改的')
  fireEvent.click(screen.getByText('保存'))
  expect(await screen.findByText('这份内容在别处改过')).toBeTruthy()
  expect(screen.getByText('别处改的')).toBeTruthy()
  fireEvent.click(screen.getByText('用我填的'))
  fireEvent.click(await screen.findByText('保存'))
  await waitFor(() => expect(gone()).toHaveLength(1))
  expect(saves()[1]).toMatchObject({ title: '我改的', version: 2 })
})

test('only who manages ballots is here', async () => {
  as('member')
  render(<EditPage />)
  expect(await screen.findByText(/没有这项操作的权限/)).toBeTruthy()
})
