const H5 = process.env.TARO_ENV === 'h5'
const REACHED_BY_KEY = new Set(['button', 'radio', 'checkbox', 'tab', 'link'])

type Role =
  | 'alert'
  | 'button'
  | 'cell'
  | 'checkbox'
  | 'columnheader'
  | 'dialog'
  | 'group'
  | 'heading'
  | 'img'
  | 'link'
  | 'list'
  | 'listitem'
  | 'navigation'
  | 'progressbar'
  | 'radio'
  | 'radiogroup'
  | 'row'
  | 'status'
  | 'tab'
  | 'table'
  | 'tablist'
  | 'text'

/** What a screen reader is told beyond role and label; undefined leaves the attribute out. */
type States = {
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
  modal?: boolean
  live?: 'polite' | 'assertive'
}

/**
 * Role, label and states for a View of either target: weapp reads `aria-role`, the web `role` and, to be reached by
 * keyboard, `tabindex`. Spread it: `<View {...aria('button', '关闭')} />`.
 */
export function aria(role: Role, label?: string, states: States = {}): Record<string, string> {
  const attributes: Record<string, string> = H5 ? { role } : { 'aria-role': role }
  if (H5 && REACHED_BY_KEY.has(role)) attributes.tabindex = states.disabled ? '-1' : '0'
  if (label) attributes['aria-label'] = label
  for (const [name, value] of Object.entries(states)) if (value !== undefined) attributes[`aria-${name}`] = `${value}`
  return attributes
}

/** For a Button, which WeChat knows to be one. */
export function native(label?: string, states: States = {}): Record<string, string> {
  const { 'aria-role': _, ...attributes } = aria('button', label, states)
  return attributes
}

/** For an Image that says something; on H5 the real picture sits inside Taro's element. */
export const picture = (label: string): Record<string, unknown> =>
  H5 ? { nativeProps: { alt: label } } : aria('img', label)

/** For pictures and marks that say nothing the words beside them do not say. */
export const silent: Record<string, string> = { 'aria-hidden': 'true' }

/** The label of an Input or Textarea; on H5 the real control sits inside Taro's element and is reached by nativeProps. */
export function field(label: string, error?: string): Record<string, unknown> {
  if (!H5) return { 'aria-label': error ? `${label}，${error}` : label }
  return { nativeProps: { 'aria-label': label, ...(error && { 'aria-invalid': 'true', 'aria-description': error }) } }
}
