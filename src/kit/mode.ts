import Taro from '@tarojs/taro'
import type { CSSProperties } from 'react'
import { create } from 'zustand'

export type Theme = 'auto' | 'light' | 'dark'

/** `scale` is the factor of all text: 1 standard, 1.4 WeChat's care mode; `theme` 'auto' follows the phone. */
export type Mode = { scale: number; theme: Theme }
type Choice = { scale?: number; theme?: Theme }

const KEY = 'mode'
const CARE = 1.24
const MAX = 1.5

export const useMode = create<Mode>(() => ({ scale: 1, theme: 'auto' }))

/** Any number, or text holding one, to 1…1.5; what is no positive number becomes 1. */
export function clampScale(value: unknown): number {
  const scale = Number(value)
  return scale > 0 ? Math.min(MAX, Math.max(1, scale)) : 1
}

/** From here on pages reflow: two columns instead of four, stacked buttons, longer clamps. */
export const isCare = (mode: Mode) => mode.scale >= CARE

export function rootClass(mode: Mode): string {
  return `u-root${isCare(mode) ? ' u-care' : ''} u-${mode.theme}`
}

/** Headlines and icons grow less than text: the point of large print is reading, not filling the screen. */
export function rootStyle({ scale }: Mode): CSSProperties {
  const rest = scale - 1
  const style = { '--fs': `${scale}`, '--fs-l': `${1 + rest * 0.625}`, '--ic': `${1 + rest / 2}` }
  return style as CSSProperties
}

function readChoice(): Choice {
  const stored: unknown = Taro.getStorageSync(KEY)
  if (typeof stored !== 'object' || stored === null) return {}
  const { scale, theme } = stored as Record<string, unknown>
  return {
    ...(typeof scale === 'number' && { scale: clampScale(scale) }),
    ...((theme === 'light' || theme === 'dark' || theme === 'auto') && { theme }),
  }
}

function systemScale(): number {
  try {
    const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return clampScale(info.fontSizeScaleFactor ?? 1)
  } catch {
    return 1
  }
}

/** Sets the mode at launch: the given wishes (not kept) before the stored choice, and that before WeChat's own setting. */
export function startMode(wish: Choice = {}): void {
  const choice = { ...readChoice(), ...wish }
  useMode.setState({ scale: clampScale(choice.scale ?? systemScale()), theme: choice.theme ?? 'auto' })
}

function keep(choice: Choice): void {
  Taro.setStorageSync(KEY, { ...readChoice(), ...choice })
}

/** Takes effect at once and is remembered on this device. */
export function setScale(scale: number): void {
  const clamped = clampScale(scale)
  useMode.setState({ scale: clamped })
  keep({ scale: clamped })
}

export function setTheme(theme: Theme): void {
  useMode.setState({ theme })
  keep({ theme })
}
