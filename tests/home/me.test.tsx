import './target'
import { readFileSync } from 'node:fs'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { startMode, useMode } from '@/kit/mode'
import { useSession } from '@/kit/session'
import Mine from '@/pages/me'
import { VERSION } from '@/pages/me/version'
import { answers, lin, meOf, no, ok, reset, token, went } from './cloud'

jest.mock('@tarojs/taro', () => require('./taro'))
jest.mock('@/kit/transport', () => require('./cloud'))

beforeEach(() => {
  reset()
  useMode.setState({ scale: 1, theme: 'auto' })
  answers('member.me', () => ok(meOf({ ...lin, roles: ['member', 'leader', 'delegate'] })))
})
afterEach(() => {
  process.env.TARO_ENV = 'h5'
  Reflect.deleteProperty(globalThis, 'wx')
})

test('says who I am and what I am called to do', async () => {
  render(<Mine />)
  expect(await screen.findByText('林晓梅')).toBeTruthy()
  expect(screen.getByText('中学部/数学组 · 工会小组长、教代会代表')).toBeTruthy()
  fireEvent.click(screen.getByText('我的数据'))
  expect(went()).toEqual(['/features/member/pages/data/index'])
})

test('large print and dark take effect at once and are there at the next start', async () => {
  const page = render(<Mine />)
  await screen.findByText('林晓梅')
  const root = document.querySelector('.u-root')
  expect(root?.className).not.toMatch(/u-care/)
  fireEvent.click(screen.getByRole('radio', { name: '关怀' }))
  expect(root?.className).toMatch(/u-care/)
  expect(screen.getByRole('radio', { name: '关怀' }).getAttribute('aria-checked')).toBe('true')
  fireEvent.click(screen.getByRole('radio', { name: '深色' }))
  expect(root?.className).toMatch(/u-dark/)
  page.unmount()
  useMode.setState({ scale: 1, theme: 'auto' })
  startMode()
  expect(useMode.getState()).toEqual({ scale: 1.4, theme: 'dark' })
})

test('the demo lets go of whom it plays', async () => {
  render(<Mine />)
  fireEvent.click(await screen.findByText('换个演示账号'))
  expect(token.clear).toHaveBeenCalled()
  expect(useSession.getState().me).toBeNull()
  expect(went()).toEqual(['/features/member/pages/bind/index'])
})

test('privacy is told in our own words, in WeChat by its contract', async () => {
  const first = render(<Mine />)
  fireEvent.click(await screen.findByText('隐私保护'))
  expect(await screen.findByText(/不读取您的微信好友/)).toBeTruthy()
  first.unmount()
  process.env.TARO_ENV = 'weapp'
  const openPrivacyContract = jest.fn(({ success }: { success: () => void }) => success())
  Object.assign(globalThis, { wx: { openPrivacyContract } })
  render(<Mine />)
  fireEvent.click(screen.getByText('隐私保护'))
  await waitFor(() => expect(openPrivacyContract).toHaveBeenCalled())
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText('换个演示账号')).toBeNull()
})

test('a visitor may bind; without network what belongs to the phone still works', async () => {
  answers('member.me', () => ok(meOf(null)))
  const first = render(<Mine />)
  fireEvent.click(await screen.findByText('还没有绑定身份'))
  expect(went()).toEqual(['/features/member/pages/bind/index'])
  expect(screen.queryByText('我的数据')).toBeNull()
  first.unmount()
  useSession.setState({ state: 'starting', me: null })
  answers('member.me', () => no('OFFLINE'))
  render(<Mine />)
  expect(await screen.findByText(/网络没有连上/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '大' }))
  expect(useMode.getState().scale).toBe(1.2)
})

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(VERSION).toBe(version)
})
