import { type Session, value } from '../kit/session'
import type { Given } from './actions'
import { count, type Line, median, type Part, timesOf, took } from './figures'
import { COMMITTEE, grown, LEADER, openWithoutIndex, TEACHER } from './grow'
import { aimAt, type Bench, openBench } from './school'

interface Person {
  teacher: Session
  committee: Session
  leader: Session
}
interface Asked {
  what: string
  ask(by: Person, cursor?: string): Promise<{ cursor?: string } | undefined>
}
const LISTS: readonly Asked[] = [
  { what: 'proposals', ask: ({ teacher }, cursor) => value(teacher.proposal.list({ cursor })) },
  {
    what: 'proposals to decide',
    ask: ({ committee }, cursor) => value(committee.proposal.list({ toDo: true, cursor })),
  },
  { what: 'inbox', ask: ({ teacher }, cursor) => value(teacher.notice.inbox({ cursor })) },
  { what: 'members', ask: ({ committee }, cursor) => value(committee.member.list({ cursor })) },
  // The last: it has no second page.
  { what: "a leader's own 14", ask: ({ leader }, cursor) => value(leader.member.list({ cursor })) },
]
/** What no index orders: a search in texts, and counts. They grow with the school, so the largest is left out. */
const OTHERS: readonly Asked[] = [
  { what: 'a search among proposals', ask: ({ teacher }) => value(teacher.proposal.list({ text: '图书角' })) },
  { what: 'a search among members', ask: ({ committee }) => value(committee.member.list({ text: '欧阳' })) },
  {
    what: 'who am I (member.me)',
    ask: async ({ teacher }) => {
      await value(teacher.member.me({}))
      return undefined
    },
  },
  {
    what: 'how many unread',
    ask: async ({ teacher }) => {
      await value(teacher.notice.unread({}))
      return undefined
    },
  },
]

interface Place {
  of: string
  bench: Bench
  person: Person
}
async function placeOf(of: string, bench: Bench): Promise<Place> {
  aimAt(bench)
  const [teacher, committee, leader] = await Promise.all([bench.as(TEACHER), bench.as(COMMITTEE), bench.as(LEADER)])
  return { of, bench, person: { teacher, committee, leader } }
}

const DEEP = 4
/** A question that takes long is asked less often: after so many ms, but so many turns at least. */
const LONG = 6000
const FEWEST = 3
/** Of so many the page is also read without an index, and deeper. */
const LARGE = 10_000

/** Where page five begins; the first is the top. */
async function deepCursor({ person }: Place, ask: Asked['ask']): Promise<string | undefined> {
  let cursor: string | undefined
  for (let i = 0; i < DEEP; i++) cursor = (await ask(person, cursor))?.cursor
  return cursor
}

async function measure(places: readonly Place[], { what, ask }: Asked, runs: number): Promise<Line[]> {
  const times = places.map((): number[] => [])
  const looked = places.map((): number[] => [])
  const began = performance.now()
  for (let i = 0; i <= runs; i++) {
    // Whatever looks at every record of a large school is slow enough to be seen in fewer turns.
    if (i > FEWEST && performance.now() - began > LONG) break
    for (const [k, { bench, person }] of places.entries()) {
      aimAt(bench)
      // Once unmeasured: what the place before has left to clear away is not this one's.
      await ask(person)
      bench.host.gateway.meter.reset()
      const ms = await took(() => ask(person))
      if (i === 0) continue
      times[k]?.push(ms)
      looked[k]?.push(bench.host.gateway.meter.read().scanned)
    }
  }
  return places.map(({ of }, k) => ({
    what: `${what}, ${of}`,
    against: 'the same of 100',
    ...(k === 0 ? { times: '1', spread: '' } : timesOf(times[k] ?? [], times[0] ?? [])),
    calls: '',
    looked: count(median(looked[k] ?? [])),
  }))
}

async function deeper(place: Place, page: Asked, runs: number): Promise<Line> {
  aimAt(place.bench)
  const cursor = await deepCursor(place, page.ask)
  const { meter } = place.bench.host.gateway
  const [first, later]: [number[], number[]] = [[], []]
  for (let i = 0; i < runs; i++) {
    first.push(await took(() => page.ask(place.person)))
    meter.reset()
    later.push(await took(() => page.ask(place.person, cursor)))
  }
  return {
    what: `${page.what}, page ${DEEP + 1}, ${place.of}`,
    against: 'its first page',
    ...timesOf(later, first),
    calls: '',
    looked: count(meter.read().scanned),
  }
}

export async function pagesPart({ functions, quick }: Given): Promise<Part> {
  const runs = quick ? 5 : 50
  const sizes = quick ? [100, LARGE] : [100, LARGE, 100_000]
  const places: Place[] = []
  try {
    for (const size of sizes) {
      const data = await grown(functions, size)
      const of = count(size)
      places.push(await placeOf(of, await openBench(functions, data)))
      if (size !== LARGE) continue
      places.push(await placeOf(`${of} without an index`, await openWithoutIndex(functions, data)))
    }
    const lines: Line[] = []
    for (const list of LISTS) lines.push(...(await measure(places, list, runs)))
    const large = places.find(({ of }) => of === count(LARGE))
    for (const list of LISTS.slice(0, -1)) if (large) lines.push(await deeper(large, list, runs))
    const usual = places.filter((place, i) => i === 0 || place === large)
    for (const other of OTHERS) lines.push(...(await measure(usual, other, runs)))
    return { title: 'A page of 20', lines }
  } finally {
    for (const { bench } of places) await bench.host.close()
  }
}
