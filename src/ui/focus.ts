const REACHABLE = '[tabindex="0"],input,textarea'

const topmost = () => Array.from(document.querySelectorAll('.u-over')).at(-1)

/**
 * H5 only: while the topmost dialog is open, Tab stays inside it and Escape closes it; the answer gives the focus back.
 * On weapp it does nothing: there `aria-modal` is enough.
 */
export function holdFocus(onEscape: () => void): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => {}
  const before = document.activeElement
  const dialog = topmost()
  const reachable = () => Array.from<HTMLElement>(dialog?.querySelectorAll<HTMLElement>(REACHABLE) ?? [])
  // Taro's elements are hidden until they have drawn themselves, and what is hidden takes no focus.
  let frame = requestAnimationFrame(function enter() {
    reachable()[0]?.focus({ preventScroll: true })
    if (!dialog?.contains(document.activeElement)) frame = requestAnimationFrame(enter)
  })

  const onKey = (event: KeyboardEvent) => {
    if (dialog !== topmost()) return
    if (event.key === 'Escape') onEscape()
    if (event.key !== 'Tab') return
    const all = reachable()
    const edge = event.shiftKey ? all[0] : all.at(-1)
    if (document.activeElement !== edge && dialog?.contains(document.activeElement)) return
    event.preventDefault()
    ;(event.shiftKey ? all.at(-1) : all[0])?.focus()
  }
  document.addEventListener('keydown', onKey)
  return () => {
    cancelAnimationFrame(frame)
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
