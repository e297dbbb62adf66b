import '../home/target'
import { HOUR } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Bind from '@/features/member/pages/bind'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, token, went } from '../home/cloud'
import { controlOf, type } from '../home/hand'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const people = [
  { staffNo: '1001', name: '周建国', group: '后勤组', roles: ['member', 'handler'] },
  { staffNo: '1017', name: '林晓梅', group: '数学组', roles: ['member'] },
]
const login = jest.fn(async (_url: string, init?: RequestInit): Promise<unknown> => {
  if (init?.method !== 'POST') return { ok: true, json: async () => ({ items: people }) }
  const { staffNo } = JSON.parse(String(init.body)) as { staffNo?: string }
  if (staffNo === '9999') return { ok: false, status: 404 }
  return { ok: true, json: async () => ({ token: `token of ${staffNo ?? 'nobody'}` }) }
})
beforeEach(() => {
  reset()
  // Without the demo; what is drawn is chosen when the components are loaded.
  process.env.TARO_ENV = 'weapp'
  globalThis.fetch = login as unknown as typeof fetch
  useSession.setState({ state: 'ready', me: meOf(null) })
  answers('member.bind', () => ok(meOf(lin)))
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
  Reflect.deleteProperty(globalThis, 'wx')
})

const fill = (code = 'ABCD２３45') => {
  type('姓名', ' 林晓梅 ')
  type('工号', '１０１７')
  type('邀请码', code)
}
const bindButton = () => screen.getByRole('button', { name: /^绑定$/ })

test('says what is missing, sends tidy words once however often it is tapped, and goes home', async () => {
  render(<Bind />)
  expect(screen.getByText('请填写姓名')).toBeTruthy()
  expect(screen.getByText(/邀请码印在校工会发的邀请单上/)).toBeTruthy()
  fill()
  for (let i = 0; i < 3; i++) fireEvent.click(bindButton())
  await waitFor(() => expect(went()).toEqual(['/pages/home/index']))
  expect(asked('member.bind').map((s) => s.input)).toEqual([
    { name: '林晓梅', staffNo: '1017', inviteCode: 'ABCD2345' },
  ])
  expect(useSession.getState().me?.member?.name).toBe('林晓梅')
})

test('a wrong code is told at its field with the tries that are left; what was typed stays, also over a closing', async () => {
  answers('member.bind', () => no('WRONG_CODE', { left: 3 }))
  const first = render(<Bind />)
  fill()
  fireEvent.click(bindButton())
  expect(await screen.findByText(/请核对邀请单。还可以试 3 次/)).toBeTruthy()
  first.unmount()
  render(<Bind />)
  expect(controlOf('邀请码').getAttribute('value')).toBe('ABCD２３45')
})

test('a locked account is told until when, and sends nothing more', async () => {
  answers('member.bind', () => no('LOCKED', { until: Date.now() + HOUR }))
  render(<Bind />)
  fill()
  fireEvent.click(bindButton())
  expect(await screen.findByText(/输错次数太多，请 \d+月\d+日 \d\d:\d\d 以后再试/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /请稍后再试/ }))
  expect(asked('member.bind')).toHaveLength(1)
})

test('after a lost answer the same deed is sent again under its own id', async () => {
  answers('member.bind', () => no('OFFLINE'))
  render(<Bind />)
  fill()
  fireEvent.click(bindButton())
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  answers('member.bind', () => ok(meOf(lin)))
  fireEvent.click(bindButton())
  await waitFor(() => expect(went()).toEqual(['/pages/home/index']))
  const ids = asked('member.bind').map((s) => s.requestId)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

describe('in WeChat', () => {
  beforeEach(() => {
    Object.assign(globalThis, {
      wx: {
        getPrivacySetting: ({ success }: { success: (s: object) => void }) =>
          success({ needAuthorization: true, privacyContractName: '《春晖小学隐私保护指引》' }),
        openPrivacyContract: jest.fn(),
      },
    })
  })

  test('nothing is sent before consent; a refusal leaves the page readable; consent sends it', async () => {
    render(<Bind />)
    expect(login).not.toHaveBeenCalled()
    fill()
    fireEvent.click(bindButton())
    expect(await screen.findByText('《春晖小学隐私保护指引》')).toBeTruthy()
    expect(asked('member.bind')).toEqual([])
    fireEvent.click(screen.getByText('不同意'))
    expect(await screen.findByText(/您没有同意隐私保护指引/)).toBeTruthy()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked('member.bind')).toEqual([])
    fireEvent.click(bindButton())
    const agree = (await screen.findByText('同意')).closest('button, taro-button-core')
    if (!agree) throw new Error('no button')
    fireEvent(agree, new CustomEvent('agreeprivacyauthorization'))
    await waitFor(() => expect(asked('member.bind')).toHaveLength(1))
  })
})

describe('the demo accounts', () => {
  beforeEach(() => {
    process.env.TARO_ENV = 'h5'
  })

  test('are listed with group and roles, found by words, and played by a tap', async () => {
    answers('member.me', () => ok(meOf(lin)))
    render(<Bind />)
    expect(await screen.findByText('后勤组 · 承办人')).toBeTruthy()
    type('按姓名、小组或职务查找', '数学')
    await waitFor(() => expect(screen.queryByText('周建国')).toBeNull())
    fireEvent.click(screen.getByText('林晓梅'))
    await waitFor(() => expect(went()).toEqual(['/pages/home/index']))
    expect(token.set).toHaveBeenCalledWith('token of 1017')
  })

  test('include a newcomer, who stays here to bind', async () => {
    answers('member.me', () => ok(meOf(null)))
    render(<Bind />)
    fireEvent.click(await screen.findByText('以新访客身份'))
    await waitFor(() => expect(token.set).toHaveBeenCalledWith('token of nobody'))
    await waitFor(() => expect(asked('member.me')).toHaveLength(1))
    expect(went()).toEqual([])
  })
})
