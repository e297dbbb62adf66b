import { fireEvent, screen } from '@testing-library/react'

const CONTROLS = 'taro-input-core, taro-textarea-core'

/** The control under a label, or with a placeholder. Taro's elements draw their insides in browsers only. */
export function controlOf(label: string): Element {
  const under = screen.queryAllByText(label).map((node) => node.closest('.u-field')?.querySelector(CONTROLS))
  const control = under.find(Boolean) ?? document.querySelector(`[placeholder="${label}"]`)
  if (!control) throw new Error(`no field ${label}`)
  return control
}

/** Types as a phone does: the element tells the whole value. */
export const type = (label: string, value: string) =>
  fireEvent(controlOf(label), new CustomEvent('input', { detail: { value } }))
