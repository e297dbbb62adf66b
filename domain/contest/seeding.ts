import { type Chance, chance, shuffled } from './random'

/** What a draw is made from. Whoever has this can repeat it. */
export interface Lots {
  /** In order of arrival. */
  entrants: readonly string[]
  seed: string
  /** The best first. */
  seeds?: readonly string[]
  /** In the order of the slots, drawn by hand. */
  byHand?: readonly string[]
  /** The union group of an entrant; given where groups are to be kept apart. */
  groupOf?: (entrantId: string) => string
}

export const sizeFor = (entrants: number) => 2 ** Math.ceil(Math.log2(Math.max(2, entrants)))

/** Which of the ranked stands in which slot: 1 meets the last, and the best two meet only in the final. */
export function seedOrder(size: number): number[] {
  let order = [1]
  for (let n = 2; n <= size; n *= 2) order = order.flatMap((s, i) => (i % 2 === 0 ? [s, n + 1 - s] : [n + 1 - s, s]))
  return order
}

/** Seeds in their order, then all others as chance has it. */
function ranked(lots: Lots, draw: Chance): string[] {
  const { entrants, seeds = [] } = lots
  const others = entrants.filter((x) => !seeds.includes(x))
  return [...seeds, ...shuffled(others, draw)]
}

/** Slots of a bracket, two and two a match; null is a bye. The best ranked have the byes. */
export function slotsFor(lots: Lots): (string | null)[] {
  const { entrants, seeds = [], byHand, groupOf } = lots
  const order = seedOrder(sizeFor(entrants.length))
  if (byHand) {
    // Slips are numbered from the top; byes stand where they always do.
    const slips = byHand[Symbol.iterator]()
    return order.map((rank) => (rank > entrants.length ? null : (slips.next().value ?? null)))
  }
  const draw = chance(lots.seed)
  const by = ranked(lots, draw)
  const slots = order.map((rank) => by[rank - 1] ?? null)
  if (groupOf) keepApart(slots, new Set(seeds), groupOf, draw)
  return slots
}

/**
 * Exchanges people until nobody meets one of their own group in round one, as far as that can be had: where no exchange
 * helps, every other match holds one of that group already.
 */
function keepApart(slots: (string | null)[], fixed: ReadonlySet<string>, groupOf: (x: string) => string, draw: Chance) {
  const of = (slot: number) => {
    const x = slots[slot]
    return typeof x === 'string' ? groupOf(x) : null
  }
  const free = (slot: number) => {
    const x = slots[slot]
    return typeof x === 'string' && !fixed.has(x)
  }
  for (let a = 0; a < slots.length; a += 2) {
    const group = of(a)
    if (group === null || group !== of(a + 1)) continue
    const moving = free(a + 1) ? a + 1 : a
    if (!free(moving)) continue
    const others = slots.map((_, i) => i).filter((i) => free(i) && of(i) !== group && of(i ^ 1) !== group)
    const to = others[others.length > 0 ? draw(others.length) : 0]
    if (to === undefined) continue
    ;[slots[moving], slots[to]] = [slots[to] ?? null, slots[moving] ?? null]
  }
}

/** How many are in each of so many groups or heats: the first ones hold one more. */
export const sizesOf = (count: number, parts: number) =>
  Array.from({ length: parts }, (_, i) => Math.floor(count / parts) + (i < count % parts ? 1 : 0))

/** Entrants by group: the seeds by the snake, then all others. */
export function groupsFor(lots: Lots, count: number): string[][] {
  const { entrants, seeds = [], byHand, groupOf } = lots
  if (byHand) {
    const slips = [...byHand]
    return sizesOf(entrants.length, count).map((size) => slips.splice(0, size))
  }
  const draw = chance(lots.seed)
  const groups: string[][] = Array.from({ length: count }, () => [])
  ranked(lots, draw).forEach((x, i) => {
    const turn = i % (2 * count)
    groups[turn < count ? turn : 2 * count - 1 - turn]?.push(x)
  })
  if (groupOf) spread(groups, new Set(seeds), groupOf)
  return groups
}

/** Exchanges people between groups while that brings fewer of one union group together. */
function spread(groups: string[][], fixed: ReadonlySet<string>, groupOf: (x: string) => string) {
  const held = groups.map((group) => {
    const counts = new Map<string, number>()
    for (const x of group) counts.set(groupOf(x), (counts.get(groupOf(x)) ?? 0) + 1)
    return counts
  })
  const count = (g: number, union: string) => held[g]?.get(union) ?? 0
  const move = (union: string, from: number, to: number) => {
    held[from]?.set(union, count(from, union) - 1)
    held[to]?.set(union, count(to, union) + 1)
  }
  const better = (from: number, mine: string, to: number, theirs: string) =>
    mine !== theirs &&
    count(from, mine) - 1 > count(to, mine) &&
    count(from, mine) - 1 - count(to, mine) + count(to, theirs) - 1 - count(from, theirs) > 0
  const exchange = (from: number, i: number): boolean => {
    const x = groups[from]?.[i]
    if (x === undefined || fixed.has(x)) return false
    const mine = groupOf(x)
    for (const [to, others] of groups.entries()) {
      const j = others.findIndex((y) => !fixed.has(y) && better(from, mine, to, groupOf(y)))
      const y = others[j]
      const here = groups[from]
      if (y === undefined || !here) continue
      here[i] = y
      others[j] = x
      move(mine, from, to)
      move(groupOf(y), to, from)
      return true
    }
    return false
  }
  for (let again = true; again; ) {
    again = false
    for (const [from, group] of groups.entries())
      for (let i = 0; i < group.length; i++) if (exchange(from, i)) again = true
  }
}

/** Lanes from the middle out: of four 2, 3, 1, 4. */
export function lanesFromMiddle(lanes: number): number[] {
  const middle = Math.ceil(lanes / 2)
  return Array.from({ length: lanes }, (_, i) => middle + (i % 2 === 0 ? -i / 2 : (i + 1) / 2)).map((lane) =>
    lane < 1 ? lanes + lane : lane,
  )
}

/** The best in the middle; null where nobody runs. */
export function laned(best: readonly string[], lanes: number): (string | null)[] {
  const filled: (string | null)[] = Array.from({ length: lanes }, () => null)
  for (const [i, lane] of lanesFromMiddle(lanes).entries()) filled[lane - 1] = best[i] ?? null
  return filled
}

/** Heats by lane: as few as hold all, as full as one another, the seeds by the snake. Without `lanes` one heat. */
export function heatsFor(lots: Lots, lanes = lots.entrants.length): (string | null)[][] {
  const heats = groupsFor(lots, Math.ceil(lots.entrants.length / lanes))
  if (!lots.byHand && lots.seeds?.length) return heats.map((heat) => laned(heat, lanes))
  return heats.map((heat) => Array.from({ length: lanes }, (_, i) => heat[i] ?? null))
}

/**
 * Who of which group stands where when groups go on to a knockout: the first of each group placed as seeds, the others
 * as far from their own group as can be had.
 */
export function placesFor(groups: number, advance: number): ({ group: number; rank: number } | null)[] {
  const going = groups * advance
  const size = sizeFor(going)
  const order = seedOrder(size)
  const slotOf = new Map(order.map((rank, slot) => [rank, slot]))
  const placed: ({ group: number; rank: number } | null)[] = Array.from({ length: size }, () => null)
  // How many rounds until two slots meet.
  const apart = (a: number, b: number) => 32 - Math.clz32(a ^ b)
  for (let rank = 1; rank <= advance; rank++) {
    const free = Array.from({ length: groups }, (_, i) => slotOf.get((rank - 1) * groups + i + 1) ?? 0)
    const choosing = Array.from({ length: groups }, (_, i) => i + 1)
    for (const group of best(choosing, free, placed, apart)) placed[group.slot] = { group: group.group, rank }
  }
  return placed
}

type Placed = ({ group: number; rank: number } | null)[]
/** Gives each group the slot furthest from its own people; exchanges where the last would meet them at once. */
function best(choosing: number[], slots: number[], placed: Placed, apart: (a: number, b: number) => number) {
  const near = (group: number, slot: number) =>
    Math.min(99, ...placed.flatMap((p, i) => (p?.group === group ? [apart(i, slot)] : [])))
  const given = choosing.map((group, i) => ({ group, slot: slots[i] ?? 0 }))
  // What matters most is the one who would meet their own first.
  const worth = (a: { group: number; slot: number }) => -(4 ** -near(a.group, a.slot))
  for (let again = true; again; ) {
    again = false
    for (const a of given)
      for (const b of given) {
        const now = worth(a) + worth(b)
        const then = worth({ ...a, slot: b.slot }) + worth({ ...b, slot: a.slot })
        if (then <= now) continue
        ;[a.slot, b.slot] = [b.slot, a.slot]
        again = true
      }
  }
  return given
}
