import '../home/target'
import { DEFAULTS } from '@domain/member/settings'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import SchoolSettings from '@/features/member/pages/settings'
import { limitsOf, readTyped, SETTING_KEYS } from '@/features/member/setting'
import { useSession } from '@/kit/session'
import { settingValueWords, settingWords } from '@/words/settings'
import { answers, asked, lin, meOf, no, ok, reset } from '../home/cloud'
import { type } from '../home/hand'

jest.mock('@tarojs/taro', () => require('../home/taro'))
jest.mock('@/kit/transport', () => require('../home/cloud'))

const now = { ...DEFAULTS, version: 4 }
const as = (...roles: ('member' | 'chair' | 'committee')[]) =>
  useSession.setState({ state: 'ready', me: meOf({ ...lin, roles }) })
beforeEach(() => {
  reset()
  as('member', 'chair')
  answers('member.settings', () => ok(now))
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'chair'] })))
})

test('every setting stands there with its value, effect and source', async () => {
  render(<SchoolSettings />)
  for (const key of SETTING_KEYS) expect(await screen.findByText(settingWords[key].label)).toBeTruthy()
  expect(screen.getByText('30 天')).toBeTruthy()
  expect(screen.getByText(/教育部令第32号/)).toBeTruthy()
  expect(screen.getByText('校园建设、教学管理、后勤服务、文体福利、队伍建设、其他')).toBeTruthy()
})

test('the chair changes one, with the version that was seen; the default stands beside it', async () => {
  answers('member.updateSettings', (change: object) => ok({ ...now, ...change, version: 5 }))
  render(<SchoolSettings />)
  fireEvent.click(await screen.findByRole('button', { name: /^答复期限/ }))
  const sheet = within(screen.getByRole('dialog', { name: '答复期限' }))
  expect(sheet.getByText('默认：30 天')).toBeTruthy()
  expect(sheet.getByText('还没有改动')).toBeTruthy()
  type('答复期限（天）', '0')
  expect(sheet.getByText('请填 1 到 365 的整数')).toBeTruthy()
  type('答复期限（天）', '４５')
  const save = sheet.getByText('保存')
  fireEvent.click(save)
  fireEvent.click(save)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('member.updateSettings').map((s) => s.input)).toEqual([{ replyDays: 45, version: 4 }])
  expect(screen.getByText('45 天')).toBeTruthy()
  expect(screen.getByText('交办后几天内答复。默认：30 天。依据：由学校自己定。')).toBeTruthy()
})

test('somebody else’s change meanwhile is shown, and only then can be overwritten', async () => {
  let turn = 0
  answers('member.updateSettings', (change: object) =>
    turn++ === 0
      ? no('CHANGED', { current: { ...now, replyDays: 20, version: 5 } })
      : ok({ ...now, ...change, version: 6 }),
  )
  render(<SchoolSettings />)
  fireEvent.click(await screen.findByRole('button', { name: /^答复期限/ }))
  type('答复期限（天）', '45')
  fireEvent.click(screen.getByText('保存'))
  expect(await screen.findByText(/这些设置刚刚被改过/)).toBeTruthy()
  expect(screen.getByText('现在是：20 天')).toBeTruthy()
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('member.updateSettings').map((s) => s.input)).toEqual([
    { replyDays: 45, version: 4 },
    { replyDays: 45, version: 5 },
  ])
})

test('what is wanted or not is answered by 要 and 不要', async () => {
  answers('member.updateSettings', (change: object) => ok({ ...now, ...change, version: 5 }))
  render(<SchoolSettings />)
  for (const [label, key] of [
    ['交办前要校领导批示', 'instructionNeeded'],
    ['答复要分管领导签发', 'signatureNeeded'],
  ] as const) {
    fireEvent.click(await screen.findByRole('button', { name: `${label}，不要，修改` }))
    const sheet = within(screen.getByRole('dialog', { name: label }))
    expect(sheet.getByRole('radio', { name: '不要' }).getAttribute('aria-checked')).toBe('true')
    expect(sheet.getByText('还没有改动')).toBeTruthy()
    fireEvent.click(sheet.getByRole('radio', { name: '要' }))
    fireEvent.click(sheet.getByText('保存'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('member.updateSettings').at(-1)?.input).toMatchObject({ [key]: true })
    expect(screen.getByRole('button', { name: `${label}，要，修改` })).toBeTruthy()
  }
})

test('vacations are ranges of days: added, both ends needed, taken away', async () => {
  answers('member.updateSettings', (change: object) => ok({ ...now, ...change, version: 5 }))
  const days = [
    ['第 1 段开始', '2027-01-20'],
    ['第 1 段结束', '2027-02-25'],
    ['第 2 段开始', '2027-07-10'],
    ['第 2 段结束', '2027-07-01'],
  ] as const
  const choose = (label: string, day: string) =>
    fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value: day } })
  render(<SchoolSettings />)
  fireEvent.click(await screen.findByRole('button', { name: /^寒暑假/ }))
  fireEvent.click(screen.getByText('加一段假期'))
  expect(screen.getByText(/每段都要选开始和结束的日期/)).toBeTruthy()
  for (const [label, day] of days.slice(0, 2)) choose(label, day)
  expect(screen.queryByText(/每段都要选开始和结束的日期/)).toBeNull()
  fireEvent.click(screen.getByText('加一段假期'))
  for (const [label, day] of days.slice(2)) choose(label, day)
  expect(screen.getByText(/结束不能早于开始/)).toBeTruthy()
  fireEvent.click(screen.getByText('删除第 2 段'))
  fireEvent.click(screen.getByText('保存'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(asked('member.updateSettings').map((s) => s.input)).toEqual([
    { vacations: [{ from: '2027-01-20', to: '2027-02-25' }], version: 4 },
  ])
  expect(screen.getByText('2027年1月20日至2月25日')).toBeTruthy()
})

test('others read and cannot change', async () => {
  as('member', 'committee')
  render(<SchoolSettings />)
  expect(await screen.findByText(/只有工会主席可以改/)).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})

test('what is typed becomes a value, or words with the way out', () => {
  expect(limitsOf('endorsersNeeded')).toEqual({ least: 0, most: 50 })
  expect(limitsOf('schoolName')).toBeUndefined()
  expect(readTyped('endorsersNeeded', '0')).toEqual({ value: 0 })
  expect(readTyped('endorsersNeeded', '')).toEqual({ wrong: '请填 0 到 50 的整数' })
  expect(readTyped('endorsersNeeded', '2.5')).toEqual({ wrong: '请填 0 到 50 的整数' })
  expect(readTyped('categories', ' 校园 \n\n教学\n校园')).toEqual({ value: ['校园', '教学'] })
  expect(readTyped('categories', '长'.repeat(21))).toHaveProperty('wrong')
  expect(readTyped('schoolName', '  ')).toHaveProperty('wrong')
  expect(readTyped('signatureNeeded', 'false')).toEqual({ value: false })
  expect(readTyped('vacations', '')).toEqual({ value: [] })
  expect(readTyped('vacations', '2027-01-20 至 ')).toHaveProperty('wrong')
  const winter = { from: '2026-12-30', to: '2027-02-25' }
  expect(settingValueWords('vacations', [winter])).toBe('2026年12月30日至2027年2月25日')
  expect(readTyped('whoMayPropose', 'staff')).toEqual({ value: 'staff' })
})
