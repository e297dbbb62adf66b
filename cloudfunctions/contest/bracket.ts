import type { DrawnMatch, Side } from '@domain/contest/draw-model'
import { BracketsManager } from 'brackets-manager'
import { InMemoryDatabase } from 'brackets-memory-db'
import type { Id, InputStage, Match } from 'brackets-model'

/** The one place that knows the library of brackets. It plans who meets whom; who goes on is our own rule (domain/contest/play). */

async function planned(stage: Pick<InputStage, 'type' | 'seeding' | 'settings'>) {
  const manager = new BracketsManager(new InMemoryDatabase())
  const { id } = await manager.create.stage({ tournamentId: 0, name: stage.type, ...stage })
  const { match, round, group, participant } = await manager.get.stageData(id)
  const roundOf = new Map(round.map((r) => [r.id, r.number]))
  // People go in as the numbers of their slots: the library knows no ids of ours.
  const slotOf = new Map<Id, number>(participant.map((p) => [p.id, Number(p.name)]))
  return { manager, match, group, round: (m: Match) => roundOf.get(m.round_id) ?? 0, slotOf }
}

const BYE: Side = { bye: true }
const pair = ([a = BYE, b = BYE]: readonly Side[]) => [a, b] as const

/** A knockout over slots, two and two a match; their number is a power of two. */
export async function knockout(slots: readonly Side[], thirdPlace = false): Promise<DrawnMatch[]> {
  const { manager, match, group, round, slotOf } = await planned({
    type: 'single_elimination',
    seeding: slots.map((side, slot) => ('bye' in side ? null : String(slot))),
    settings: {
      size: slots.length,
      seedOrdering: ['natural'],
      balanceByes: false,
      consolationFinal: thirdPlace && slots.length >= 4,
    },
  })
  const [, thirdGroup] = group
  const isThird = (m: Match) => m.group_id === thirdGroup?.id
  const rounds = Math.log2(slots.length)
  const idOf = (m: Match) => (isThird(m) ? 'k-third' : `k${round(m)}-${m.number}`)

  const sides = new Map<Id, Side[]>()
  for (const m of match) {
    if (isThird(m) || round(m) === rounds) continue
    for (const next of await manager.find.nextMatches(m.id)) {
      const from: Side = isThird(next) ? { loserOf: idOf(m) } : { winnerOf: idOf(m) }
      sides.set(next.id, [...(sides.get(next.id) ?? []), from])
    }
  }
  const slotted = ({ opponent1, opponent2 }: Match) =>
    [opponent1, opponent2].map((o) => slots[slotOf.get(o?.id ?? -1) ?? -1] ?? BYE)

  return match.map((m) => ({
    id: idOf(m),
    stage: 'knockout',
    round: isThird(m) ? rounds : round(m),
    number: isThird(m) ? 2 : m.number,
    ...(isThird(m) && { third: true }),
    sides: pair(!isThird(m) && round(m) === 1 ? slotted(m) : (sides.get(m.id) ?? [])),
  }))
}

/** Everybody of a group meets everybody once; `group` counts from 1. */
export async function roundRobin(entrants: readonly string[], group: number): Promise<DrawnMatch[]> {
  const { match, round, slotOf } = await planned({
    type: 'round_robin',
    seeding: entrants.map((_, i) => String(i)),
    settings: { groupCount: 1, manualOrdering: [entrants.map((_, i) => i + 1)] },
  })
  const sideOf = (id: Id | null | undefined): Side => ({ entrantId: entrants[slotOf.get(id ?? -1) ?? -1] ?? '' })
  return match.map((m) => ({
    id: `g${group}-${round(m)}-${m.number}`,
    stage: 'groups',
    group,
    round: round(m),
    number: m.number,
    sides: [sideOf(m.opponent1?.id), sideOf(m.opponent2?.id)],
  }))
}
