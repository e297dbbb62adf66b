import type { Asking } from './question'

const strokes = new Intl.Collator('zh-u-co-stroke')

/** 姓氏笔画: candidates of every question by the strokes of their names; who has as many keeps the order typed. */
export function byStrokes(asking: Asking): Asking {
  if (asking.kind !== 'election') return asking
  const questions = asking.questions.map((q) => ({
    ...q,
    candidates: [...q.candidates].sort((a, b) => strokes.compare(a.name, b.name)),
  }))
  return { ...asking, questions }
}
