import type { Me } from '@domain/member/contract'
import type { MemberView } from '@domain/member/model'
import { DEFAULTS } from '@domain/member/settings'
import Taro from '@tarojs/taro'
import { useSession } from '@/kit/session'
import { page } from './taro'

/** Stands for src/kit/transport: what the pages ask is written down and answered by the test. */
interface Sent {
  name: string
  action: string
  input: unknown
  requestId?: string
}
type Reply = (input: never, sent: Sent) => unknown
const replies = new Map<string, Reply>()
export const sent: Sent[] = []

export async function send(name: string, message: Omit<Sent, 'name'>): Promise<unknown> {
  const what = { name, ...message }
  sent.push(what)
  const reply = replies.get(`${name}.${message.action}`)
  return reply ? reply(message.input as never, what) : { ok: false, error: 'BROKEN' }
}
export const token = { get: jest.fn(() => ''), set: jest.fn(), clear: jest.fn() }

export const ok = (value: unknown) => ({ ok: true, value })
export const no = (error: string, detail?: unknown) => ({ ok: false, error, detail })
/** `answers('member.me', () => ok(…))`; the latest word counts. */
export const answers = (action: string, reply: Reply) => replies.set(action, reply)
export const asked = (action: string) => sent.filter((s) => `${s.name}.${s.action}` === action)
/** Where the app was sent, as `navigateTo` and `switchTab` were called. */
export const went = () =>
  [...jest.mocked(Taro.navigateTo).mock.calls, ...jest.mocked(Taro.switchTab).mock.calls].map(
    ([{ url }]) => url as string,
  )

export function reset(): void {
  sent.length = 0
  replies.clear()
  Taro.clearStorageSync()
  jest.clearAllMocks()
  useSession.setState({ state: 'starting', me: null, refusal: undefined })
  page.params = {}
  page.width = 390
}

export const lin: MemberView = {
  id: 'm-lin',
  version: 1,
  name: '林晓梅',
  staffNo: '1017',
  group: '中学部/数学组',
  groupId: 'g-math',
  kind: 'in_service',
  state: 'active',
  sex: 'female',
  department: '教务处',
  roles: ['member'],
  bound: true,
  phone: '13800000000',
  held: [],
}

export const meOf = (member: MemberView | null, more: Partial<Me> = {}): Me => ({
  member,
  school: { name: '春晖小学' },
  mayPropose: member !== null,
  mayPrepare: false,
  settings: member && { ...DEFAULTS, version: 1 },
  ...more,
})
