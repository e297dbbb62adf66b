import type { DrawOptions } from '@domain/contest/draw-model'
import { sizesOf } from '@domain/contest/seeding'

/** What a draw will make, before it is drawn. */
export interface Preview {
  matches: number
  rounds: number
  /** Who need not play in the first round of the knockout. */
  byes: number
  /** Of a group or a heat. */
  sizes: number[]
  /** Into the knockout, or into the final of heats. */
  goOn: number
}

const roundsFor = (n: number) => Math.ceil(Math.log2(Math.max(2, n)))

function knockout(n: number, thirdPlace = false) {
  const rounds = roundsFor(n)
  return { matches: n - 1 + (thirdPlace && n >= 4 ? 1 : 0), rounds, byes: 2 ** rounds - n }
}

type Options = Pick<DrawOptions, 'kind' | 'groups' | 'advance' | 'lanes' | 'thirdPlace'>

export function previewOf({ kind, groups = 1, advance, lanes, thirdPlace }: Options, entrants: number): Preview {
  if (kind === 'knockout') return { ...knockout(entrants, thirdPlace), sizes: [], goOn: 0 }
  if (kind === 'heats') {
    const sizes = sizesOf(entrants, Math.ceil(entrants / (lanes ?? Math.max(1, entrants))))
    const final = advance !== undefined && sizes.length > 1
    return { matches: 0, rounds: final ? 2 : 1, byes: 0, sizes, goOn: final ? advance : 0 }
  }
  const sizes = sizesOf(entrants, groups)
  const matches = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  const largest = Math.max(...sizes)
  const rounds = largest % 2 === 0 ? largest - 1 : largest
  if (kind === 'round_robin') return { matches, rounds, byes: 0, sizes, goOn: 0 }
  const goOn = groups * (advance ?? 2)
  const then = knockout(goOn, thirdPlace)
  return { matches: matches + then.matches, rounds: rounds + then.rounds, byes: then.byes, sizes, goOn }
}

const spread = (sizes: readonly number[]) => {
  const [most, least] = [Math.max(...sizes), Math.min(...sizes)]
  return most === least ? `${most}` : `${least}–${most}`
}

/** `24 场、5 轮、7 个轮空`. */
export function previewWords({ kind }: Pick<Options, 'kind'>, of: Preview): string {
  const { matches, rounds, byes, sizes, goOn } = of
  if (kind === 'heats')
    return [
      sizes.length === 1 ? `一组 ${sizes[0]} 个，依次出场` : `预赛 ${sizes.length} 组，每组 ${spread(sizes)} 个`,
      goOn > 0 && `成绩前 ${goOn} 名进决赛`,
    ]
      .filter(Boolean)
      .join('，')
  return [
    sizes.length > 1 && `${sizes.length} 组，每组 ${spread(sizes)} 个`,
    `共 ${matches} 场、${rounds} 轮`,
    goOn > 0 && `${goOn} 个进淘汰赛`,
    byes > 0 && `${byes} 个首轮轮空`,
  ]
    .filter(Boolean)
    .join('，')
}
