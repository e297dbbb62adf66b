import '../home/target'
import '../proposal/page-quiet'
import { DAY } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import OwnPage from '@/features/condolence/pages/own'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, went } from '../home/cloud'
import { type } from '../home/hand'
import { page } from '../home/taro'
import { caseView, visitView } from './page-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const isQuiet = () => document.querySelector('.u-quiet') !== null
const me = (circle: 'handlers' | 'group' | 'school', more: object = {}) => {
  const [own] = caseView().recipients
  return [{ ...own, id: lin.id, name: lin.name, group: lin.group, kind: lin.kind, circle, ...more }]
}

beforeEach(() => {
  reset()
  useSession.setState({ state: 'ready', me: meOf(lin) })
  page.params = { id: 'k1' }
  answers('condolence.get', () => ok(caseView()))
})

test('what was given and by whom, the letter not read yet; quiet where somebody died', async () => {
  answers('condolence.get', () => ok(caseView({ visits: [visitView()], letterAt: Date.UTC(2026, 9, 7) })))
  render(<OwnPage />)
  expect(await screen.findByText('请节哀，多多保重')).toBeTruthy()
  expect(isQuiet()).toBe(true)
  expect(screen.getByText('慰问金 1,000.00 元')).toBeTruthy()
  expect(screen.getByText('10月7日，周建国来看望')).toBeTruthy()
  tap('读工会的来信')
  expect(went()).toEqual(['/features/condolence/pages/letter/index?id=k1'])
})

test('a marriage is not quiet, its gift is told by what it is, a letter once read is a line', async () => {
  const view = caseView({
    ...{ kind: 'marriage', can: ['whoMayKnow'], letterAt: 1, recipients: me('handlers', { readAt: 2 }) as never },
    visits: [visitView({ kind: 'marriage', form: 'goods', amountFen: 50_000 })],
  })
  answers('condolence.get', () => ok(view))
  render(<OwnPage />)
  expect(await screen.findByText('祝您新婚快乐')).toBeTruthy()
  expect(isQuiet()).toBe(false)
  expect(screen.getByText('实物，价值 500.00 元')).toBeTruthy()
  expect(screen.queryByText('读工会的来信')).toBeNull()
  expect(screen.queryByText('告别的时间和地点')).toBeNull()
  tap(/^工会的来信/)
  expect(went()).toHaveLength(1)
})

test('who may know: explained, confirmed with what follows, said once however often it is tapped', async () => {
  answers('condolence.whoMayKnow', ({ circle }: { circle: 'group' }) =>
    ok(caseView({ recipients: me(circle) as never })),
  )
  render(<OwnPage />)
  const group = await screen.findByRole('radio', { name: /^本组/ })
  expect(screen.getByRole('radio', { name: /^仅经办人/ }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: /^仅经办人/ }))
  expect(screen.queryByRole('dialog')).toBeNull()
  fireEvent.click(group)
  expect(sheet().getByText(/您小组的同事能看到您的姓名和“亲人离世”/)).toBeTruthy()
  fireEvent.click(sheet().getByRole('button', { name: '再想想' }))
  expect(asked('condolence.whoMayKnow')).toEqual([])
  fireEvent.click(group)
  for (let i = 0; i < 3; i++) fireEvent.click(sheet().getByRole('button', { name: '确认' }))
  await waitFor(() => expect(screen.getByRole('radio', { name: /^本组/ }).getAttribute('aria-checked')).toBe('true'))
  expect(asked('condolence.whoMayKnow').map((s) => s.input)).toEqual([{ id: 'k1', circle: 'group' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('without a network the question stays with its reason, and goes out again as the same deed', async () => {
  answers('condolence.whoMayKnow', () => no('NOT_FOUND'))
  render(<OwnPage />)
  fireEvent.click(await screen.findByRole('radio', { name: /^全校/ }))
  fireEvent.click(sheet().getByRole('button', { name: '确认' }))
  expect(await screen.findByText(/没有找到/)).toBeTruthy()
  expect(screen.getByRole('radio', { name: /^仅经办人/ }).getAttribute('aria-checked')).toBe('true')
})

test('the farewell waits for the circle; then time and place are repeated with whom they go to', async () => {
  render(<OwnPage />)
  expect(await screen.findByText(/现在只有经办人知道/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '填写时间和地点' })).toBeNull()
})

test('a farewell is told once, in the circle that was named', async () => {
  const open = caseView({ recipients: me('group') as never })
  answers('condolence.get', () => ok(open))
  const heldAt = Date.now() + DAY
  answers('condolence.farewell', ({ place }: { place: string }) =>
    ok({ ...open, farewell: { heldAt, place, by: lin.id, byName: lin.name, at: 1 } }),
  )
  render(<OwnPage />)
  fireEvent.click(await screen.findByRole('button', { name: '填写时间和地点' }))
  expect(sheet().getByRole('button', { name: '请选时间' })).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/^时间.*日期$/), { target: { value: '2099-01-02' } })
  expect(sheet().getByRole('button', { name: '请填地点' })).toBeTruthy()
  type('地点', '市殡仪馆福寿厅')
  fireEvent.click(sheet().getByRole('button', { name: '下一步' }))
  expect(sheet().getByText('2099年1月2日 09:00')).toBeTruthy()
  expect(sheet().getByText(/会告诉：本组/)).toBeTruthy()
  for (let i = 0; i < 3; i++) fireEvent.click(sheet().getByRole('button', { name: '告诉他们' }))
  expect(await screen.findByRole('button', { name: '更改时间或地点' })).toBeTruthy()
  expect(screen.getByText('市殡仪馆福寿厅')).toBeTruthy()
  const input = { id: 'k1', at: Date.UTC(2099, 0, 2, 1), place: '市殡仪馆福寿厅' }
  expect(asked('condolence.farewell').map((s) => s.input)).toEqual([input])
})

test('whom the person let know sees name, what happened and the farewell, and is asked to keep it', async () => {
  const told = caseView({
    ...{ standing: 'told', can: [], happenedOn: undefined },
    recipients: [{ id: 'm-wang', name: '王建国', group: '数学组', kind: 'in_service' }],
    farewell: { heldAt: Date.UTC(2099, 0, 2, 1), place: '福寿厅', by: 'm-wang', byName: '王建国', at: 1 },
  })
  answers('condolence.get', () => ok(told))
  render(<OwnPage />)
  expect(await screen.findByText('王建国老师')).toBeTruthy()
  expect(screen.getByText('福寿厅')).toBeTruthy()
  expect(screen.getByText(/请不要再转告别人/)).toBeTruthy()
  expect(screen.queryByText('谁可以知道')).toBeNull()
  expect(isQuiet()).toBe(true)
})
