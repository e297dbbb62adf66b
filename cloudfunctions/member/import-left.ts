import { ok } from '@domain/kit/result'
import { departed } from '@domain/member/change'
import type { Difference, Member } from '@domain/member/model'
import { emptyTally, type Tally } from '@domain/member/roster'
import type { Deed } from '../kit/deed'
import type { Ctx } from '../kit/serve'
import type { Job } from './import-part'
import { type Part, partId, partsOf } from './import-state'
import { again, allPeople, hasOtherChair, memberIn } from './store'

const PART = 50
const idOf = (m: Member) => `left:${m.staffNo}`

/** People of the school whom no row is about, by name. */
export async function missingFrom(seen: Tally): Promise<Member[]> {
  const known = new Set([...seen.taken, ...seen.spared])
  return (await allPeople()).filter((m) => !known.has(m._id))
}

async function leave(deed: Deed, people: readonly Member[], today: string): Promise<Difference[]> {
  const chairs = people.filter((m) => m.roleNames.includes('chair')).map((m) => m._id)
  // A school that has a chair keeps one: the last is not sent away by a table.
  const staying = chairs.length > 0 && !(await hasOtherChair(deed, chairs)) ? chairs : []
  const differences: Difference[] = []
  for (const { _id } of people) {
    const member = await memberIn(deed, _id)
    if (member?.state !== 'active' || staying.includes(_id)) continue
    await deed.update('members', departed(member, 'transferred_out', today))
    // A code that was never used lets nobody in who has left, nor when they come back.
    if (member.accountId === undefined) await deed.remove('invites', _id)
    await deed.audit({ recordId: _id, from: 'active', to: 'left', why: 'transferred_out' })
    const { name, staffNo, group } = member
    differences.push({ id: idOf(member), kind: 'left', name, staffNo, memberId: _id, from: group })
  }
  return differences
}

/** Those of the missing whose departure is accepted leave; answers all parts of that. `done` came before, in a call that broke off. */
export async function doDepartures(ctx: Ctx, job: Job, first: number, done: number, seen: Tally): Promise<Part[]> {
  const { accept } = job.rights
  if (!accept) return []
  const { importId, slice, writer } = job
  const accepted = async () => (await missingFrom(seen)).filter((m) => accept.has(idOf(m)))
  let people = await accepted()
  for (let i = done; people.length > 0; i++) {
    const id = partId(importId, slice, first + i)
    const some = people.slice(0, PART)
    const outcome = await again(() =>
      ctx.deed(async (deed) => {
        const differences = await leave(deed, some, job.rights.today)
        const tally = { ...emptyTally(), differences, changed: differences.length }
        const part: Part = { ...tally, _id: id, importId, at: ctx.now, slice, writer }
        await deed.insert('imports', part)
        return ok(part)
      }, id),
    )
    people = outcome.value.writer === writer ? people.slice(PART) : await accepted()
  }
  // Read, not gathered: a call beside this one may have sent some away before they were looked for here.
  return (await partsOf(importId)).filter((p) => p.slice === slice && p._id >= partId(importId, slice, first))
}
