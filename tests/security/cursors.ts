import type { Page } from '@domain/kit/page'
import { cursorOf } from '../../cloudfunctions/kit/cursor'
import { mayCall } from '../../config/docs'
import { records } from '../kit/records'
import { type Session, value } from '../kit/session'
import type { IdField } from './id-fields'
import type { Column } from './things'
import type { Town } from './town'

type Item = { id?: string }
type Input = Record<string, unknown>

/** Each list with what narrows it. One that is not here is asked bare. */
const NARROWED: Record<string, Input[]> = {
  'proposal.list': [{}, { mine: true }, { toDo: true }],
  'contest.list': [{}, { mine: true }, { state: 'open' }],
  'condolence.list': [{}, { kind: 'illness' }],
  'ballot.list': [{}, { state: 'open' }],
  'condolence.rows': [{ from: '2020-01-01', to: '2029-12-31' }],
}
/** Their cursor is a place in the order of one record that the caller sees, beside the one who stood there. */
export const OF_ONE_RECORD = [
  'contest.entrants',
  'contest.arrivals',
  'condolence.runProgress',
  'condolence.runs',
  'notice.readers',
]
/**
 * Where a wider query shows nobody more: everybody who may ask sees all of it, or what is no row of theirs is left out
 * after the query too.
 */
export const NEVER_WIDER = [
  ...['proposal.calls', 'notice.sent', 'notice.outbox'],
  ...['condolence.rows', 'condolence.runs', 'condolence.list', 'condolence.mine'],
]
/**
 * Their cursor is a place in one thing that the caller names beside it: a file of their own (tests/paper), the box of a
 * ballot (tests/ballot).
 */
export const OF_ONE_THING = ['paper.readRoster', 'ballot.box']

/** What scrutineers are shown of a ballot: of those for all the auditor is one. */
const OF_SCRUTINEERS = ['ballot.electors', 'ballot.missing', 'ballot.bindings']

const RUNNING: readonly Column[] = ['committee', 'chair']
/** Who may ask how far a run is. */
const MANY: readonly Column[] = [...RUNNING, 'leader', 'treasurer', 'audit']
/** Of each contest that the caller sees, with all of an event; of arrivals and candidates what they may ask. */
function inputsOfContest({ contest, legit }: Town, title: string, column: Column): Input[] {
  const places = [
    { contestId: contest.open, eventId: 'e3' },
    { contestId: contest.running, eventId: 'e1' },
  ]
  if (title === 'contest.entrants') return places
  const runs = RUNNING.includes(column)
  if (title === 'contest.arrivals') return runs || column === 'leader' ? places : []
  return places.flatMap((place) => [{ ...place, text: '教师' }, ...(runs ? [{ ...place, groupId: legit.group }] : [])])
}

async function inputsFor(town: Town, session: Session, title: string, column: Column): Promise<Input[]> {
  if (['contest.entrants', 'contest.arrivals', 'contest.candidates'].includes(title))
    return inputsOfContest(town, title, column)
  const named = (kind: 'run' | 'announcement') => town.things.find((t) => t.kind === kind && t.name === 'open')?.id
  if (title === 'condolence.runProgress') return MANY.includes(column) ? [{ runId: named('run'), of: 'all' }] : []
  if (OF_SCRUTINEERS.includes(title)) return column === 'audit' ? [{ id: town.ballots.open }] : []
  if (title === 'notice.readers') return [{ id: named('announcement') }]
  if (title !== 'member.history') return NARROWED[title] ?? [{}]
  const me = await value(session.member.me({}))
  // The technician is nobody, and has no history.
  return me.member?.kind === 'technical' ? [] : [{ id: me.member?.id }]
}

const SORTED_BY = ['startsAt', 'createdAt', 'nextBy', 'at', 'opensAt', 'sortName', 'reportedAt', 'on', 'year']
const CARE = ['condolences', 'visits', 'runs', 'announcements']
const LISTED = [
  ...CARE,
  'ballots',
  'voters',
  'contests',
  'rolls',
  'proposals',
  'calls',
  'notices',
  'members',
  'looks',
  'wishes',
  'audits',
]

/** Places of one list that are tried: from its first to its last, evenly between. */
const PLACES = 6
function spread<T extends string | number>(values: readonly T[]): T[] {
  const all = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))
  const step = Math.max(1, (all.length - 1) / (PLACES - 1))
  return [...new Set(Array.from({ length: Math.min(PLACES, all.length) }, (_, i) => all[Math.round(i * step)] as T))]
}
const placesIn = (docs: readonly Record<string, unknown>[], field: string) => {
  const values = docs.map((doc) => doc[field])
  const texts = spread(values.filter((value) => typeof value === 'string'))
  return [...texts, ...spread(values.filter((value) => typeof value === 'number'))].map((value) =>
    cursorOf([value, '']),
  )
}

/** Cursors that end just before records of each list: what another caller was given, or somebody made up. */
export function cursorsOf({ cloud }: Town): string[] {
  const places = LISTED.flatMap((name) => {
    const docs = records<Record<string, unknown>>(cloud, name)
    return SORTED_BY.flatMap((field) => placesIn(docs, field))
  })
  // As the order of a contest's entrants is paged: a number, and who stood there.
  const queues = records<{ queue: Record<string, string[]> }>(cloud, 'rolls').flatMap((r) => Object.values(r.queue))
  const stood = queues.flat().flatMap((x) => [0, 1, 99].map((n) => cursorOf([n, x])))
  const edges = [
    cursorOf(['', '']),
    cursorOf([0, '']),
    cursorOf([-1e308, '']),
    cursorOf([1e308, '']),
    cursorOf(['\uffff', '']),
  ]
  return [...new Set([...places, ...stood, ...edges])]
}

const NO_CURSOR = '{"ok":false,"error":"BAD_INPUT","detail":{"field":"cursor"}}'
/** What is no cursor of ours. */
export const NO_CURSORS = [
  'a',
  '{"$ne":null}',
  '__proto__',
  Buffer.from('{"$ne":null}').toString('base64url'),
  Buffer.from('[{"$ne":null},"a"]').toString('base64url'),
  Buffer.from('["a",{"$ne":null}]').toString('base64url'),
  Buffer.from('["a"]').toString('base64url'),
  Buffer.from('[null,null]').toString('base64url'),
  Buffer.from('["a","b","c"]').toString('base64url'),
  Buffer.from('['.repeat(200)).toString('base64url'),
]

/** Lines of a history and looks have no id: they are what they say. */
const keyOf = (item: Item) => item.id ?? JSON.stringify(item)

async function page(session: Session, { fn, name }: IdField, input: Input): Promise<Page<Item> | string> {
  const answer = await session.call(fn, name, input)
  return answer.ok ? (answer.value as Page<Item>) : JSON.stringify(answer)
}

/** All that the caller is shown when they page on as they should. */
async function whole(session: Session, field: IdField, input: Input): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const next = await page(session, field, cursor ? { ...input, cursor } : input)
    if (typeof next === 'string') throw new Error(next)
    for (const item of next.items) ids.add(keyOf(item))
    cursor = next.cursor
  }
  return ids
}

async function wider(session: Session, field: IdField, input: Input, cursors: readonly string[], who: Column) {
  const own = await whole(session, field, input)
  const found: string[] = []
  for (const cursor of cursors) {
    const next = await page(session, field, { ...input, cursor })
    // The place in another kind of list is none here, and says so.
    if (next === NO_CURSOR && OF_ONE_RECORD.includes(`${field.fn}.${field.name}`)) continue
    const more = typeof next === 'string' ? next : next.items.map(keyOf).filter((key) => !own.has(key))
    if (more.length > 0) found.push(`${field.fn}.${field.name} as ${who} is shown more: ${more}`)
  }
  for (const cursor of NO_CURSORS) {
    const next = await page(session, field, { ...input, cursor })
    if (next !== NO_CURSOR) found.push(`${field.fn}.${field.name} as ${who}: ${cursor} hears ${JSON.stringify(next)}`)
  }
  return found
}

/** Everything that a cursor opened which the caller's own paging does not. */
export async function sweepCursors(town: Town, field: IdField): Promise<string[]> {
  const cursors = cursorsOf(town)
  const found: string[] = []
  for (const [column, session] of town.sessions) {
    if (!mayCall(field.action.who, column)) continue
    for (const input of await inputsFor(town, session, `${field.fn}.${field.name}`, column))
      found.push(...(await wider(session, field, input, cursors, column)))
  }
  return found
}
