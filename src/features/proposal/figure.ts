import { DECISIONS, SATISFACTIONS, SPEEDS } from '@domain/proposal/model'
import type { Figure } from '@domain/proposal/rows'
import { go } from '@/kit/routes'

type Params = Partial<Record<string, string>>

/*
 * Letters and digits alone: WeChat hands a page its address as it was written, a browser takes it apart first, and a
 * name with a % in it must come through both.
 */
const written = (name: string) =>
  Array.from({ length: name.length }, (_, at) => name.charCodeAt(at).toString(16).padStart(4, '0')).join('')
const read = (hex: string) =>
  (hex.match(/[0-9a-f]{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

/** Opens the rows that a number of a call counts. */
export function openRows(callId: string, figure: Figure, count: number): void {
  const name = 'name' in figure ? written(figure.name) : undefined
  go('proposalRows', { callId, of: figure.of, name, count: String(count) })
}

/** The figure that an address asks for; undefined where it asks for none. */
export function figureIn({ of, name: hex }: Params): Figure | undefined {
  const name = read(hex ?? '')
  const among = <T extends string>(all: readonly T[]) => all.find((one) => one === name)
  switch (of) {
    case 'total':
    case 'given':
    case 'answered':
    case 'unassigned':
    case 'rated':
    case 'undecided':
      return { of }
    case 'category':
    case 'department':
    case 'replied':
      return name ? { of, name } : undefined
    case 'decision': {
      const decision = among(DECISIONS)
      return decision && { of, name: decision }
    }
    case 'speed': {
      const speed = among(SPEEDS)
      return speed && { of, name: speed }
    }
    case 'satisfaction': {
      const satisfaction = among(SATISFACTIONS)
      return satisfaction && { of, name: satisfaction }
    }
    default:
      return undefined
  }
}

/** Whether it counts some that only the committee and the people concerned may see. */
export const countsHidden = (figure: Figure) =>
  figure.of === 'total' ||
  figure.of === 'category' ||
  (figure.of === 'decision' && (figure.name === 'not_docketed' || figure.name === 'returned'))
