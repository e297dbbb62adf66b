import { ok } from '@domain/kit/result'
import { changed, joined } from '@domain/member/change'
import type { Difference, Member } from '@domain/member/model'
import { type Known, type Plan, planRows, type Rights, type Tally } from '@domain/member/roster'
import type { Checked } from '@domain/member/row'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import { get, newId } from '../kit/store'
import type { Mode, Part } from './import-state'
import { tellMoved } from './moved'
import { freeNumbers, nextNumber, takeNumbers } from './number'
import { made, type Places, placeOf, placesOf } from './places'
import { allGroups, memberIn, membersBy, noteChair, Stale } from './store'
import { holdTree, turnNow } from './turn'

/** What the school knows of some rows' people and groups. */
export interface Roster extends Known {
  places: Places
  nextNumber: number
  /** How often the tree had been changed before. */
  tree: number
}

const isString = (s: string | undefined): s is string => s !== undefined
/** A handful of calls for any number of rows. */
export async function lookUp(rows: readonly Checked[]): Promise<Roster> {
  // First: whoever gives numbers after this moment is noticed when numbers are taken here.
  const [number, { tree }] = await Promise.all([nextNumber(), turnNow()])
  const [groups, numbered, named] = await Promise.all([
    allGroups(),
    membersBy('staffNo', rows.map((r) => r.staffNo).filter(isString)),
    membersBy(
      'name',
      rows
        .filter((r) => r.staffNo === undefined)
        .map((r) => r.name)
        .filter(isString),
    ),
  ])
  const byName = new Map<string, Member[]>()
  for (const m of named) byName.set(m.name, [...(byName.get(m.name) ?? []), m])
  const places = placesOf(groups)
  return {
    byStaffNo: new Map(numbered.map((m) => [m.staffNo, m])),
    byName,
    paths: new Set(places.keys()),
    places,
    nextNumber: number,
    tree,
  }
}

/** What all parts of a slice share. `roster` is what was looked up for its rows, until it proves stale. */
export interface Job {
  importId: string
  slice: number
  mode: Mode
  rights: Rights
  rows: readonly Checked[]
  writer: string
  roster?: Roster
}

/** The records of newcomers; those without a number are given one. */
async function newcomers({ joins }: Plan, roster: Roster, today: string) {
  const without = joins.filter((e) => e.staffNo === undefined).length
  const { free, next } = await freeNumbers(without, roster.nextNumber)
  const given = [...free]
  const people = joins.map((e) =>
    joined(newId(), e.staffNo ?? given.shift() ?? '', e, placeOf(e.group, roster.places), today),
  )
  return { people, free, next }
}

/** Makes the records that a plan asks for, and the deed that writes them. */
async function prepare(plan: Plan, roster: Roster, { rights: { today } }: Job, now: number) {
  const groups = made(plan.groupsMade, roster.places)
  const { people, free, next } = await newcomers(plan, roster, today)
  const before = roster.nextNumber
  roster.nextNumber = next
  const places = people.length > 0 || plan.changes.some(({ kinds }) => kinds.includes('moved'))

  const write = async (deed: Deed) => {
    if (places && (await holdTree(deed)) !== roster.tree) throw new Stale('the groups were changed')
    for (const g of groups) {
      await deed.insert('groups', g)
      await deed.audit({ recordId: g._id, from: null, to: 'made', why: g.path })
    }
    if (free.length > 0) await takeNumbers(deed, before, next)
    for (const m of people) {
      await deed.insert('members', m)
      await deed.audit({ recordId: m._id, from: null, to: m.state, why: 'joined' })
    }
    const moves: { before: Member; after: Member }[] = []
    for (const { member, entry, kinds } of plan.changes) {
      if ((await memberIn(deed, member._id))?.version !== member.version) throw new Stale('a member was changed')
      const after = changed(member, entry, kinds, placeOf(entry.group, roster.places), today)
      await deed.update('members', after)
      moves.push({ before: member, after })
      await noteChair(deed, after, now)
      await deed.audit({ recordId: member._id, from: member.state, to: after.state, why: kinds.join(',') })
    }
    await tellMoved(deed, moves)
  }
  return { write, people }
}

/** Whom newcomers have become, in the order of their rows: what comes next, such as their slips, is for these. */
function identified(differences: readonly Difference[], people: readonly Member[]): Difference[] {
  const made = people.values()
  return differences.map((difference) => {
    const member = difference.kind === 'joined' ? made.next().value : undefined
    return member ? { ...difference, memberId: member._id, staffNo: member.staffNo } : difference
  })
}

/** Reads the part that a call beside this one has written for the same rows. */
async function written(id: string): Promise<Part> {
  const part = await get<Part>('imports', id)
  if (!part) throw new Error(`part ${id} is said to be done and is not there`)
  return part
}

/** Does some rows in one transaction, exactly once. `seen` is the tally of all rows before them. */
export async function doPart(ctx: Ctx, job: Job, id: string, rows: readonly Checked[], seen: Tally): Promise<Part> {
  job.roster ??= await lookUp(job.rows)
  const { roster } = job
  // Whatever goes wrong, what was looked up may be the reason.
  job.roster = undefined
  const plan = planRows(rows, seen, roster, job.rights)
  const { joins, changes, ...tally } = plan
  const { write, people } = await prepare(plan, roster, job, ctx.now)
  const part: Part = {
    ...tally,
    ...(job.mode === 'apply' && {
      taken: [...tally.taken, ...people.map((m) => m._id)],
      differences: identified(tally.differences, people),
    }),
    _id: id,
    importId: job.importId,
    at: ctx.now,
    slice: job.slice,
    writer: job.writer,
  }
  const outcome = await ctx.deed(async (deed) => {
    if (job.mode === 'apply') await write(deed)
    await deed.insert('imports', part)
    return ok(job.writer)
  }, id)
  if (outcome.value !== job.writer) return written(id)
  job.roster = roster
  return part
}
