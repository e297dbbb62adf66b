import '../home/target'
import Taro from '@tarojs/taro'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import ReadersPage from '@/features/notice/pages/readers'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { page } from '../home/taro'
import { readers } from './page-data'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  reset()
  page.params = { id: 'n1' }
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles: ['member', 'chair'] }) })
  answers('notice.readers', () => ok(readers()))
})

test('numbers in all and by group, and by name who has not read; nothing is rounded up', async () => {
  answers('notice.readers', ({ cursor }: { cursor?: string }) =>
    ok(
      cursor
        ? readers({
            groups: undefined,
            items: [{ id: 'm3', name: '孙老师', staffNo: '3', group: '校部', bound: true }],
          })
        : readers({ due: 200, read: 199, cursor: 'next' }),
    ),
  )
  render(<ReadersPage />)
  expect(await screen.findByLabelText('应读 200人')).toBeTruthy()
  expect(screen.getByLabelText('已读比例 99%')).toBeTruthy()
  expect(screen.getByLabelText('中学部/语文组 25/37')).toBeTruthy()
  expect(screen.getByText('没有绑定微信')).toBeTruthy()
  fireEvent.click(screen.getByText('再看一些'))
  expect(await screen.findByText('孙老师')).toBeTruthy()
  // The numbers of the first page stay.
  expect(screen.getByLabelText('应读 200人')).toBeTruthy()
})

test('reminding asks with the number, is done once by three taps, and then says that today it is done', async () => {
  render(<ReadersPage />)
  fireEvent.click(await screen.findByRole('button', { name: '提醒没读的 12 人' }))
  const sheet = within(screen.getByRole('dialog'))
  expect(sheet.getByText('12 人还没读')).toBeTruthy()
  answers('notice.remind', () => ok({ told: 12 }))
  answers('notice.readers', () => ok(readers({ reminded: { at: Date.now(), byName: '我', count: 12 } })))
  for (let i = 0; i < 3; i++) fireEvent.click(sheet.getByRole('button', { name: '提醒' }))
  expect(await screen.findByText('今天已提醒')).toBeTruthy()
  expect(screen.getByText(/^今天我（.*）已提醒 12 人$/)).toBeTruthy()
  expect(asked('notice.remind').map((s) => s.input)).toEqual([{ id: 'n1' }])
})

test('a colleague was quicker: it says who', async () => {
  render(<ReadersPage />)
  fireEvent.click(await screen.findByRole('button', { name: '提醒没读的 12 人' }))
  answers('notice.remind', () => no('REMINDED_TODAY', { at: Date.now(), byName: '王委员' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '提醒' }))
  expect(await screen.findByText(/今天已由王委员（.*）提醒过/)).toBeTruthy()
})

test('for the chat group: plain text with the names by group', async () => {
  answers('notice.missing', () =>
    ok({
      ...{ title: '教职工大会', count: 503 },
      groups: [
        { group: '数学组', names: ['李老师', '赵老师'] },
        { group: '', names: ['孙老师'] },
      ],
    }),
  )
  render(<ReadersPage />)
  await screen.findByText('李老师')
  tap('复制到群')
  await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalled())
  const [[{ data }]] = jest.mocked(Taro.setClipboardData).mock.calls as [[{ data: string }]]
  expect(data.split('\n')).toEqual([
    '【请阅读】教职工大会',
    expect.stringMatching(/^截至 .*，还有 503 人没有阅读：$/),
    '数学组：李老师、赵老师',
    '（未分组）：孙老师',
    '另有 500 人。',
    expect.stringMatching(/^点开查看：.*id=n1$/),
  ])
})

test('when all have read it there is nobody to remind, nor after it was taken back', async () => {
  answers('notice.readers', () => ok(readers({ read: 57, items: [] })))
  const first = render(<ReadersPage />)
  expect(await screen.findByLabelText('已读比例 100%')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /提醒/ })).toBeNull()
  first.unmount()
  answers('notice.readers', () => ok(readers({ takenBack: true })))
  render(<ReadersPage />)
  await screen.findByText('李老师')
  expect(screen.queryByRole('button', { name: /提醒/ })).toBeNull()
})
