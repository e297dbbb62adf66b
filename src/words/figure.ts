import type { Figure } from '@domain/proposal/rows'
import { decisionWords, satisfactionWords, speedWords } from './proposal'

const plain = {
  total: '送审提案',
  given: '应答复',
  answered: '已答复',
  unassigned: '待交办',
  rated: '提案人已评价',
  undecided: '还没有审查',
} as const

/** What a number of the statistics counts: `总务处 · 已答复`. */
export function figureWords(figure: Figure): string {
  switch (figure.of) {
    case 'decision':
      return decisionWords[figure.name]
    case 'category':
      return figure.name
    case 'department':
      return `${figure.name} · 承办`
    case 'replied':
      return `${figure.name} · 已答复`
    case 'speed':
      return `${speedWords[figure.name]}答复`
    case 'satisfaction':
      return `评价 · ${satisfactionWords[figure.name]}`
    default:
      return plain[figure.of]
  }
}
