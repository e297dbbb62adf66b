import { ok } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { MemberContract, RosterAnswer } from '@domain/member/contract'
import type { Member } from '@domain/member/model'
import { added, type Tally } from '@domain/member/roster'
import { checkRow } from '@domain/member/row'
import { maySetUp } from '../kit/caller'
import type { Ctx, Handler } from '../kit/serve'
import { newId } from '../kit/store'
import { doDepartures, missingFrom } from './import-left'
import { doPart, type Job } from './import-part'
import { openSlice, partId, partsOf, runOf, sumOf } from './import-state'
import { again } from './store'

type Import = MemberContract['actions']['importRoster']

/** A transaction must stay short; a check writes only what it found. */
const ROWS = { check: 250, apply: 50 } as const

const mayGiveRoles = ({ caller, settings }: Ctx) => caller.roles.includes('chair') || maySetUp(caller, settings)

const missingView = (m: Member) => ({
  id: `left:${m.staffNo}`,
  memberId: m._id,
  name: m.name,
  staffNo: m.staffNo,
  group: m.group,
})

function answerOf(importId: string, tally: Tally, missing?: Member[]): RosterAnswer {
  const { problems, differences, groupsMade, added, changed, unchanged } = tally
  const answer = { importId, problems, added, changed, unchanged, differences, groupsMade }
  return missing ? { ...answer, missing: missing.map(missingView) } : answer
}

/**
 * One slice of a roster. Its rows are done in parts, each written exactly once together with what it came to; so a
 * slice that broke off goes on when it is sent again under its request id, and answers what it would have answered.
 */
export const importRoster: Handler<Import> = async (input, ctx) => {
  const { mode, rows } = input
  const { id: importId, goesOn } = await runOf(ctx, input.importId, mode)
  const size = ROWS[mode]
  const count = Math.ceil(rows.length / size)
  const before = await partsOf(importId)
  const last = input.more !== true
  const opened = await openSlice(ctx, importId, { mode, rows: rows.length, parts: count, whole: last, goesOn }, before)
  if (!opened.ok) return opened

  const { slice, rowsBefore } = opened.value
  const checked = rows.map((row, i) => checkRow(row, rowsBefore + i + 1))
  const accept = mode === 'apply' && input.accept ? new Set(input.accept) : undefined
  const rights = { roles: mayGiveRoles(ctx), today: dayOf(ctx.now), accept }
  const job: Job = { importId, slice, mode, rights, rows: checked, writer: newId() }

  const known = new Map(before.map((p) => [p._id, p]))
  let tally = sumOf(before.filter((p) => p.slice < slice))
  for (let i = 0; i < count; i++) {
    const id = partId(importId, slice, i)
    const some = checked.slice(i * size, (i + 1) * size)
    const part = known.get(id) ?? (await again(() => doPart(ctx, job, id, some, tally)))
    tally = added(tally, part)
  }
  if (!last) return ok(answerOf(importId, tally))

  const left = before.filter((p) => p.slice === slice && p._id >= partId(importId, slice, count))
  tally = (await doDepartures(ctx, job, count, left.length, tally)).reduce(added, tally)
  return ok(answerOf(importId, tally, await missingFrom(tally)))
}
