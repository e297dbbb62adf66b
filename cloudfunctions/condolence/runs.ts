import { type Hand, handId, type Run } from '@domain/condolence/run'
import { readsBooks } from '@domain/condolence/run-rules'
import type { running } from '@domain/condolence/running'
import type { Page } from '@domain/kit/page'
import { PAGE_SIZE } from '@domain/kit/page'
import { no, ok } from '@domain/kit/result'
import type { Caller } from '@domain/member/model'
import { cursorOf, placeOf } from '../kit/cursor'
import type { Handler } from '../kit/serve'
import { BadCursor, getMany, group, query } from '../kit/store'
import { findRuns, runFor, runsWith } from './run-store'
import { rowOf, runView } from './run-view'

type Place = { id: string; at: number }

/** The runs that somebody is in or, as a leader, hands out. A school makes a dozen a year: their ids are few. */
async function placesOf(caller: Caller): Promise<Place[]> {
  const [own, led] = await Promise.all([
    runsWith(caller.id),
    caller.roles.includes('leader')
      ? group<{ _id: string; at: number }>('runs', { groupIds: caller.groupId }, ['_id', 'at'])
      : [],
  ])
  const places = new Map(own.map((p) => [p.id, p.at]))
  for (const { _id, at } of led) places.set(_id, at)
  return [...places].map(([id, at]) => ({ id, at })).sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}

async function pageOf(caller: Caller, cursor?: string): Promise<Page<Run>> {
  const place = cursor === undefined ? null : placeOf(cursor)
  if (cursor !== undefined && (!place || typeof place[0] !== 'number')) throw new BadCursor()
  const all = await placesOf(caller)
  const [at, id] = place ?? [Number.POSITIVE_INFINITY, '']
  const rest = all.filter((p) => p.at < Number(at) || (p.at === at && p.id > id))
  const some = rest.slice(0, PAGE_SIZE)
  const last = some.at(-1)
  const byId = new Map((await findRuns(some.map((p) => p.id))).map((r) => [r._id, r]))
  const items = some.flatMap((p) => byId.get(p.id) ?? [])
  return { items, ...(last && rest.length > some.length && { cursor: cursorOf([last.at, last.id]) }) }
}

/** Newest first. Keepers of the books see all of them. */
export const runs: Handler<(typeof running)['runs']> = async ({ cursor }, { caller }) => {
  const page = readsBooks(caller)
    ? await query<Run>('runs', { where: {}, sort: '-at', cursor })
    : await pageOf(caller, cursor)
  const ids = page.items.map((r) => r._id)
  const [hands, own] = await Promise.all([
    getMany<Hand>(
      'hands',
      ids.map((id) => handId(id, caller.id)),
    ),
    ids.length > 0 ? runsWith(caller.id) : [],
  ])
  const byRun = new Map(hands.map((h) => [h.runId, h]))
  const inside = new Set(own.map((o) => o.id))
  const items = page.items.map((r) => rowOf(r, inside.has(r._id) ? (byRun.get(r._id) ?? null) : undefined))
  return ok({ items, cursor: page.cursor })
}

export const getRun: Handler<(typeof running)['getRun']> = async ({ id }, ctx) => {
  const run = await runFor(id, ctx.caller)
  return run ? ok(await runView(run, ctx)) : no('NOT_FOUND')
}
