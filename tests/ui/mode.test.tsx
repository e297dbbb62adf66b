import './target'
import Taro from '@tarojs/taro'
import { render } from '@testing-library/react'
import { act } from 'react'
import { clampScale, isCare, setScale, setTheme, startMode, useMode } from '@/kit/mode'
import { Page } from '@/ui/Page'
import { wishesFromAddress } from '@/ui/wishes'

jest.mock('@tarojs/taro', () => ({ __esModule: true, ...jest.requireActual('./taro') }))

beforeEach(() => {
  Taro.clearStorageSync()
  startMode()
})

test.each([
  [0.8, 1],
  [1.4, 1.4],
  ['1.45', 1.45],
  [3, 1.5],
  ['large', 1],
  [undefined, 1],
  [-2, 1],
])('a scale of %s is %s', (given, scale) => expect(clampScale(given)).toBe(scale))

test('without a choice WeChat’s own size holds; a choice holds over it and over the next launch', () => {
  expect(useMode.getState()).toEqual({ scale: 1.3, theme: 'auto' })
  setScale(1)
  setTheme('dark')
  startMode()
  expect(useMode.getState()).toEqual({ scale: 1, theme: 'dark' })
})

test('what stands in the address holds for one visit only', () => {
  startMode(wishesFromAddress('http://127.0.0.1/?fs=1.5#/pages/home/index?dark=1'))
  expect(useMode.getState()).toEqual({ scale: 1.5, theme: 'dark' })
  startMode(wishesFromAddress('http://127.0.0.1/#/pages/home/index'))
  expect(useMode.getState()).toEqual({ scale: 1.3, theme: 'auto' })
  expect(isCare({ scale: wishesFromAddress('http://x/?care=1').scale ?? 1, theme: 'auto' })).toBe(true)
})

test('a stored value of another shape is no reason to fail', () => {
  Taro.setStorageSync('mode', { scale: 'big', theme: 'pink' })
  startMode()
  expect(useMode.getState()).toEqual({ scale: 1.3, theme: 'auto' })
})

test('the page wears the mode and changes with it', () => {
  const { container } = render(<Page>你好</Page>)
  const root = container.querySelector<HTMLElement>('.u-root')
  act(() => setScale(1.5))
  expect(root?.classList.contains('u-care')).toBe(true)
  expect(root?.style.getPropertyValue('--fs')).toBe('1.5')
  expect(root?.style.getPropertyValue('--fs-l')).toBe('1.3125')
  act(() => {
    setScale(1)
    setTheme('dark')
  })
  expect(root?.classList.contains('u-care')).toBe(false)
  expect(root?.classList.contains('u-dark')).toBe(true)
})
