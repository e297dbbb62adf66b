import { CONDOLENCE_KINDS, SOURCES } from '@domain/condolence/model'
import type { Sum } from '@domain/condolence/totals'
import { go } from '@/kit/routes'
import { sourceWords, totalKindWords } from '@/words/condolence'
import { yuan } from './money'

/** A number of the totals: of which days, and what of them. */
export type Figure = { from: string; to: string; kind?: string; line?: string; source?: string }

export const openRows = (figure: Figure) => go('condolenceRows', figure)

const TOTAL_KINDS = [...CONDOLENCE_KINDS, 'gift'] as const

/** Out of an address, as the cloud is asked. */
export function askedOf({ from, to, kind, line, source }: Partial<Figure>) {
  if (!from || !to) return undefined
  return {
    from,
    to,
    kind: TOTAL_KINDS.find((one) => one === kind),
    line: line ? decodeURIComponent(line) : undefined,
    source: SOURCES.find((one) => one === source),
  }
}
type Asked = NonNullable<ReturnType<typeof askedOf>>

/** `亲人离世`, `职工慰问支出`, `上级工会`: what was tapped. */
export const figureTitle = ({ kind, line, source }: Asked) =>
  [kind && totalKindWords[kind], line, source && sourceWords[source]].filter(Boolean).join(' · ') || '全部'

/** `10 人次 · 3,800.00 元`. */
export const sumWords = ({ personTimes, sumFen }: Pick<Sum, 'personTimes' | 'sumFen'>) =>
  `${personTimes} 人次 · ${yuan(sumFen)}`

export const shareOf = (part: number, whole: number) => (whole > 0 ? (part / whole) * 100 : 0)
