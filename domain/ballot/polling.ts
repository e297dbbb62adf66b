import { allKnown, type Counter } from './counter'
import type { Poll } from './question'

export function polling({ options, max }: Poll): Counter {
  const votes = new Map(options.map(({ id }) => [id, 0]))
  const add = (id: string, more: number) => votes.set(id, (votes.get(id) ?? 0) + more)
  return {
    read(answer) {
      if (!Array.isArray(answer) || answer.length > max || new Set(answer).size !== answer.length) return null
      if (!answer.every((id) => votes.has(id))) return null
      return () => {
        for (const id of answer) add(id, 1)
      }
    },
    readPaper(counts, valid) {
      if (!('options' in counts) || !allKnown(counts.options, votes)) return null
      const all = counts.options.reduce((sum, one) => sum + one.votes, 0)
      if (all > valid * max || counts.options.some((one) => one.votes > valid)) return null
      return () => {
        for (const one of counts.options) add(one.id, one.votes)
      }
    },
    result: () => ({ options: options.map(({ id }) => ({ id, votes: votes.get(id) ?? 0 })) }),
  }
}
