import '../home/target'
import { HOUR } from '@domain/kit/time'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import Bind from '@/features/member/pages/bind'
import { useSession } from '@/kit/session'
import { answers, asked, lin, meOf, no, ok, reset, token, went } from '../home/cloud'
import { controlOf, type } from '../home/hand'
import { page } from '../home/taro'

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

describe('by a slip', () => {
  const SLIP = '0123456789abcdef0123456789abcdef'
  const zhang = { name: '张三', group: '中学部/数学组', school: '春晖小学' }
  const yes = () => screen.getByRole('button', { name: '确认是我' })
  beforeEach(() => {
    page.params = { scene: SLIP }
    answers('member.whose', () => ok(zhang))
    answers('member.bindBySlip', () => ok(meOf(lin)))
  })

  test('shows whose it is, large, binds once however often it is tapped, and goes on', async () => {
    render(<Bind />)
    expect((await screen.findByRole('heading')).textContent).toBe('您是张三老师吗？')
    expect(screen.getByText('中学部/数学组')).toBeTruthy()
    expect(screen.getByText('春晖小学')).toBeTruthy()
    for (let i = 0; i < 3; i++) fireEvent.click(yes())
    await waitFor(() => expect(went()).toEqual(['/pages/home/index']))
    expect(asked('member.whose').map((s) => s.input)).toEqual([{ slip: SLIP }])
    expect(asked('member.bindBySlip').map((s) => s.input)).toEqual([{ slip: SLIP }])
    expect(useSession.getState().me?.member?.name).toBe('林晓梅')
  })

  test('不是我 binds nobody; there is a way back, and one to the form', async () => {
    render(<Bind />)
    fireEvent.click(await screen.findByText('不是我'))
    expect(screen.getByText('请不要替别人绑定')).toBeTruthy()
    fireEvent.click(screen.getByText('返回'))
    expect(yes()).toBeTruthy()
    fireEvent.click(screen.getByText('不是我'))
    fireEvent.click(screen.getByText('用邀请码绑定'))
    expect(screen.getByText('请填写姓名')).toBeTruthy()
    expect(asked('member.bindBySlip')).toEqual([])
  })

  test.each([
    ['USED', /这张邀请单已经用过了/],
    ['NOT_FOUND', /这张邀请单已经作废/],
  ])('%s is told in words, when it is scanned and when it is confirmed', async (error, words) => {
    const late = render(<Bind />)
    answers('member.bindBySlip', () => no(error))
    fireEvent.click(await screen.findByText('确认是我'))
    expect(await screen.findByText(words)).toBeTruthy()
    late.unmount()
    answers('member.whose', () => no(error))
    render(<Bind />)
    fireEvent.click(await screen.findByText('用邀请码绑定'))
    expect(screen.getByText('请填写姓名')).toBeTruthy()
  })

  test('a dead network is told, and tried again under the same request id', async () => {
    answers('member.whose', () => no('OFFLINE'))
    answers('member.bindBySlip', () => no('OFFLINE'))
    render(<Bind />)
    expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
    answers('member.whose', () => ok(zhang))
    fireEvent.click(screen.getByText('再试一次'))
    fireEvent.click(await screen.findByText('确认是我'))
    expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
    answers('member.bindBySlip', () => ok(meOf(lin)))
    fireEvent.click(yes())
    await waitFor(() => expect(went()).toEqual(['/pages/home/index']))
    const ids = asked('member.bindBySlip').map((s) => s.requestId)
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
  })

  test('nothing is bound before consent', async () => {
    const getPrivacySetting = ({ success }: { success: (s: object) => void }) =>
      success({ needAuthorization: true, privacyContractName: '《指引》' })
    Object.assign(globalThis, { wx: { getPrivacySetting } })
    render(<Bind />)
    fireEvent.click(await screen.findByText('确认是我'))
    fireEvent.click(await screen.findByText('不同意'))
    expect(await screen.findByText(/您没有同意隐私保护指引/)).toBeTruthy()
    expect(asked('member.bindBySlip')).toEqual([])
  })

  test('whoever is bound is told so, and a scene that is no slip opens the form', () => {
    useSession.setState({ state: 'ready', me: meOf(lin) })
    const bound = render(<Bind />)
    expect(screen.getByText('已绑定：林晓梅')).toBeTruthy()
    bound.unmount()
    useSession.setState({ state: 'ready', me: meOf(null) })
    page.params = { scene: 'c=1' }
    render(<Bind />)
    expect(screen.getByText('请填写姓名')).toBeTruthy()
    expect(asked('member.whose')).toEqual([])
  })

  test('a browser that plays nobody yet becomes a newcomer’s phone', async () => {
    process.env.TARO_ENV = 'h5'
    useSession.setState({ state: 'ready', me: null })
    answers('member.whose', () => (token.set.mock.calls.length > 0 ? ok(zhang) : no('NOT_SIGNED_IN')))
    render(<Bind />)
    expect(await screen.findByText('确认是我')).toBeTruthy()
    expect(token.set).toHaveBeenCalledWith('token of nobody')
  })
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
