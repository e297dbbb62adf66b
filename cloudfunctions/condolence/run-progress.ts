import type { Receiver } from '@domain/condolence/model'
import { type Hand, LIST_SIZE, type Run, type RunGroup } from '@domain/condolence/run'
import { groupsFor } from '@domain/condolence/run-rules'
import { nextSpan, type Span, spansOf } from '@domain/condolence/run-walk'
import { PROGRESS_PAGE, type RunPerson, type RunProgress, type running } from '@domain/condolence/running'
import { no, ok } from '@domain/kit/result'
import { cursorOf, placeOf } from '../kit/cursor'
import type { Handler } from '../kit/serve'
import { BadCursor, group } from '../kit/store'
import { findHands, findList, runFor } from './run-store'

/** Hands of a group with a choice, handed or not. */
interface Tally {
  groupId: string
  choiceId: string | null
  handed: boolean
  count: number
}
type Of = NonNullable<Parameters<Handler<(typeof running)['runProgress']>>[0]['of']>

const sum = (list: readonly { count: number }[]) => list.reduce((n, { count }) => n + count, 0)

function countsOf(run: Run, groups: readonly RunGroup[], tallies: readonly Tally[]) {
  const ids = new Set(groups.map((g) => g.id))
  const theirs = tallies.filter((t) => ids.has(t.groupId))
  return {
    ...{ title: run.title, choices: run.choices, people: sum(groups), handed: sum(theirs.filter((t) => t.handed)) },
    chosen: run.choices.map(({ id }) => {
      const of = theirs.filter((t) => t.choiceId === id)
      return { choiceId: id, chosen: sum(of), handed: sum(of.filter((t) => t.handed)) }
    }),
  }
}

const wants = (of: Of, hand: Hand | undefined) => {
  if (of === 'missing') return !hand?.handed
  if (of === 'handed') return hand?.handed === true
  return of === 'all' || hand?.choiceId === undefined
}

const personOf = ({ id, name, staffNo, group }: Receiver, hand: Hand | undefined): RunPerson => ({
  ...{ id, name, staffNo, group, choiceId: hand?.choiceId, handedAt: hand?.handedAt },
  ...{ byName: hand?.handedBy?.name, collector: hand?.collector?.name },
})

/** Lists that one call reads at most: where few are missing, a page may be short. */
const LISTS = 5

/** Goes on from a place, list by list, until the page is full. */
async function pageFrom(run: Run, spans: readonly Span[], of: Of, start: number) {
  const items: RunPerson[] = []
  let at = start
  for (let read = 0; read < LISTS; read++) {
    const span = nextSpan(spans, at)
    if (!span) return { items }
    const base = span.list * LIST_SIZE
    at = span.from
    const people = ((await findList(run._id, span.list))?.people ?? []).slice(span.from - base, span.to - base)
    const hands = await findHands(
      run._id,
      people.map((p) => p.id),
    )
    const byId = new Map(hands.map((h) => [h.memberId, h]))
    for (const person of people) {
      at++
      if (wants(of, byId.get(person.id))) items.push(personOf(person, byId.get(person.id)))
      if (items.length === PROGRESS_PAGE) return { items, at }
    }
    at = Math.max(at, span.to)
  }
  return { items, at }
}

function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const place = placeOf(cursor)
  if (!place || typeof place[0] !== 'number' || place[0] < 0) throw new BadCursor()
  return place[0]
}

/** Of a run whose people retention has taken away: how many came, and nobody. */
async function forgotten({ _id, title, choices, count }: Run): Promise<RunProgress> {
  const tallies = await group<Tally>('hands', { runId: _id, handed: true }, ['choiceId', 'handed'])
  const of = (id: string) => sum(tallies.filter((t) => t.choiceId === id))
  const chosen = choices.map(({ id }) => ({ choiceId: id, chosen: of(id), handed: of(id) }))
  return { title, choices, people: count, handed: sum(tallies), chosen, groups: [], items: [] }
}

export const runProgress: Handler<(typeof running)['runProgress']> = async (asked, { caller }) => {
  const { runId, groupId, of = 'missing', cursor } = asked
  const run = await runFor(runId, caller)
  if (!run) return no('NOT_FOUND')
  if (run.forgotten) return ok(await forgotten(run))
  const seen = groupsFor(caller, run)
  if (seen.length === 0) return no('NOT_ALLOWED')
  const groups = groupId === undefined ? seen : seen.filter((g) => g.groupIds.includes(groupId))
  if (groups.length === 0) return no('NOT_FOUND')
  const tallies = await group<Tally>('hands', { runId }, ['groupId', 'choiceId', 'handed'])
  const handedIn = new Map<string, number>()
  for (const t of tallies.filter((x) => x.handed)) handedIn.set(t.groupId, (handedIn.get(t.groupId) ?? 0) + t.count)
  const handed = (g: RunGroup) => handedIn.get(g.id) ?? 0
  const ids = new Set(groups.map((g) => g.id))
  // A group that is through has nobody missing: it need not be read.
  const worth = (g: RunGroup) => (of === 'missing' ? handed(g) < g.count : of !== 'handed' || handed(g) > 0)
  const spans = spansOf(run.groups, (g) => ids.has(g.id) && worth(g))
  const page = await pageFrom(run, spans, of, startOf(cursor))
  const more = page.at !== undefined && nextSpan(spans, page.at) !== null
  return ok<RunProgress>({
    ...countsOf(run, groups, tallies),
    groups:
      groupId === undefined && cursor === undefined
        ? groups.map((g) => ({ groupId: g.id, group: g.path, people: g.count, handed: handed(g) }))
        : [],
    items: page.items,
    ...(more && page.at !== undefined && { cursor: cursorOf([page.at, runId]) }),
  })
}
