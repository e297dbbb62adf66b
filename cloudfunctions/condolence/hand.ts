import type { Named, Receiver } from '@domain/condolence/model'
import { type Hand, handId, type Run, type RunList } from '@domain/condolence/run'
import { handsOut, handsTo } from '@domain/condolence/run-rules'
import type { Handed, running } from '@domain/condolence/running'
import { memberWord } from '@domain/kit/audience'
import type { Answer } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import type { Deed } from '../kit/deed'
import type { Ctx, Handler } from '../kit/serve'
import { memberByCode } from '../member/offers'
import { handOf, keep, once } from './run-hand'
import { allOf } from './run-people'
import { runFor } from './run-store'
import { findMembers } from './store'

type HandAction = (typeof running)['hand']
type Refused = Handed['refused'][number]

/** People that one transaction hands out to: a list of hundreds would hold its records too long. */
const PART = 25

/** In the order of the ids; who is not in the run has no name. */
async function inRun(run: Run, ids: readonly string[]): Promise<(Receiver | Pick<Receiver, 'id'>)[]> {
  const lists = await allOf<RunList>('runlists', { ids: { in: ids }, runId: run._id }, '_id')
  const found = new Map(lists.flatMap((l) => l.people).map((p) => [p.id, p]))
  return ids.map((id) => found.get(id) ?? { id })
}

interface Scene {
  run: Run
  ctx: Ctx
  collector: Named | null
}

/** Hands to one person, or says why not: nobody gets it twice. */
async function handOne(deed: Deed, { run, ctx, collector }: Scene, person: Receiver, done: Handed): Promise<void> {
  const { caller, now } = ctx
  const { id: memberId, name, group } = person
  const before = await deed.get<Hand>('hands', handId(run._id, memberId))
  if (before?.handed) {
    const [at, byName, by] = [before.handedAt, before.handedBy?.name, before.collector?.name]
    done.refused.push({ memberId, name, error: 'ALREADY_HANDED', at, byName, collector: by })
    return
  }
  const on = dayOf(now)
  const other = collector?.id === memberId ? null : collector
  await keep(deed, before, {
    ...handOf(run, person, before),
    ...{ handed: true, handedAt: now, on, year: Number(on.slice(0, 4)) },
    ...{ handedBy: { id: caller.id, name: caller.name }, ...(other && { collector: other }) },
  })
  if (other) await deed.tell([memberWord(memberId)], 'run_collected', { id: run._id, title: run.title, by: other.name })
  done.items.push({ memberId, name, group, at: now, choiceId: before?.choiceId, collector: other?.name })
}

async function handSome(deed: Deed, scene: Scene, ids: readonly string[]): Promise<Handed> {
  const done: Handed = { items: [], refused: [] }
  for (const person of await inRun(scene.run, ids)) {
    if (!('name' in person)) done.refused.push({ memberId: person.id, name: '', error: 'NOT_IN_RUN' })
    else if (!handsTo(scene.ctx.caller, person))
      done.refused.push({ memberId: person.id, name: person.name, error: 'OTHER_GROUP' })
    else await handOne(deed, scene, person, done)
  }
  return done
}

function refusalOf({ memberId, name, error, at = 0, byName = '', collector }: Refused) {
  if (error === 'OTHER_GROUP') return no(error, { memberId, name })
  return error === 'NOT_IN_RUN' ? no(error, { name }) : no(error, { name, at, byName, collector })
}

async function handList(scene: Scene, ids: readonly string[]): Promise<Answer<HandAction>> {
  const all: Handed = { items: [], refused: [] }
  for (let i = 0; i < ids.length; i += PART) {
    const work = async (deed: Deed) => ok(await handSome(deed, scene, ids.slice(i, i + PART)))
    const { value } = await once(() => scene.ctx.deed(work, String(i)))
    all.items.push(...value.items)
    all.refused.push(...value.refused)
  }
  const [first] = all.refused
  return all.items.length === 0 && first ? refusalOf(first) : ok(all)
}

/** The code is looked at inside of the deed: the retry of one that was in time hears that it is done. */
const handByCode = (scene: Scene, code: string): Promise<Answer<HandAction>> =>
  once(() =>
    scene.ctx.deed(async (deed): Promise<Answer<HandAction>> => {
      const owner = await memberByCode(code, scene.ctx.now)
      if (!owner.ok) return owner
      const { _id, name } = owner.value
      const done = await handSome(deed, scene, [_id])
      const [refused] = done.refused
      return refused ? refusalOf({ ...refused, name }) : ok(done)
    }),
  )

/** Null where there is nobody of the school with that id. */
async function collectorOf(id: string): Promise<Named | null> {
  const [m]: Member[] = await findMembers([id])
  return m && m.state === 'active' && m.kind !== 'technical' ? { id, name: m.name } : null
}

export const hand: Handler<HandAction> = async ({ runId, memberIds, memberCode, collectorId }, ctx) => {
  const run = await runFor(runId, ctx.caller)
  if (!run) return no('NOT_FOUND')
  if (!handsOut(ctx.caller, run)) return no('NOT_ALLOWED')
  if ((memberIds === undefined) === (memberCode === undefined)) return no('BAD_INPUT', { field: 'memberIds' })
  const collector = collectorId === undefined ? null : await collectorOf(collectorId)
  if (collectorId !== undefined && !collector) return no('UNKNOWN_COLLECTOR')
  const scene = { run, ctx, collector }
  return memberIds ? handList(scene, memberIds) : handByCode(scene, memberCode ?? '')
}
