const PRESSED_BY_KEY = '[role=button],[role=radio],[role=checkbox],[role=tab],[role=link],[role=row][tabindex]'
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Arrows walk inside one group of radios or tabs, as they do in a native form. */
function walk(from: Element, step: number): boolean {
  const role = from.getAttribute('role')
  if (role !== 'radio' && role !== 'tab') return false
  const group = from.closest('[role=radiogroup],[role=tablist]')
  const all = Array.from(group?.querySelectorAll(`[role=${role}]`) ?? [])
  const next = all[(all.indexOf(from) + step + all.length) % all.length]
  if (next instanceof HTMLElement) next.focus()
  return true
}

/** H5 at a desk: Taro's views are no native buttons, so Enter, Space and the arrows have to be given to them. */
export function listenToKeys(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || !target.matches(PRESSED_BY_KEY)) return
    const step = STEPS[key]
    const done = step ? walk(target, step) : key === 'Enter' || key === ' '
    if (!done) return
    event.preventDefault()
    if (!step) target.click()
  })
}
