import fs from 'node:fs/promises'
import path from 'node:path'
import type { Member } from '@domain/member/model'
import { type Schema, schema } from '../../cloudfunctions/kit/schema'
import type { Doc } from '../../local/gateway/wire'
import { DATABASE } from '../../local/host/first-run'
import { staffNoOf } from '../kit/school'
import { value } from '../kit/session'
import { openCall, text } from '../proposal/deeds'
import { multiply } from '../proposal/multiply'
import { type Bench, fill, openBench, tempFolder } from './school'

const PEOPLE = 57
export const COMMITTEE = 1
export const LEADER = 2
export const TEACHER = 20
const CHUNK = 10_000

const numbered = (i: number) => String(i).padStart(32, '0')

/** One record many times, written beside the door; `of` says what differs. */
async function multiplied({ host }: Bench, collection: string, one: Doc, count: number, of: (i: number) => object) {
  for (let from = 1; from < count; from += CHUNK) {
    await host.gateway.database.write((changes) => {
      for (let i = from; i < Math.min(count, from + CHUNK); i++)
        changes.insert(collection, { ...one, ...of(i), _id: numbered(i) } as Doc)
    })
  }
}

/** A school with so many proposals, notices and people. Answers its folder; the cloud on it is closed. */
export async function grown(functions: string, count: number): Promise<string> {
  const bench = await openBench(functions)
  await fill(bench, { size: PEOPLE, roles: { [COMMITTEE]: 'proposal_committee,committee', [LEADER]: 'leader' } })
  const [committee, teacher] = await Promise.all([bench.as(COMMITTEE), bench.as(TEACHER), bench.as(LEADER)])
  const call = await openCall(committee, bench.host.clock.now())
  const { id } = await value(teacher.proposal.save({ callId: call.id, ...text() }))
  await value(teacher.proposal.submit({ id }))

  const { database } = bench.host.gateway
  const [notice] = database.find('notices', { kind: 'call_opened' })
  const [person] = database.find('members', { staffNo: staffNoOf(PEOPLE) })
  if (!notice || !person) throw new Error('nothing there to be multiplied')
  const { staffNo, name, ...known } = person as unknown as Member
  await multiplied(bench, 'notices', notice, count, (i) => ({ at: Number(notice.at) - i }))
  await multiplied(bench, 'members', known as unknown as Doc, count - PEOPLE, (i) => {
    const number = `M${String(i).padStart(6, '0')}`
    return { staffNo: number, name, sortName: `${name} ${number}` }
  })
  await bench.host.close()
  await multiply(bench.data, id, count)
  return copied(bench.data)
}

/** The records alone: this process still holds the other files of a cloud that it has closed. */
async function copied(data: string): Promise<string> {
  const folder = await tempFolder()
  await fs.copyFile(path.join(data, DATABASE), path.join(folder, DATABASE))
  return folder
}

/** The same records in a cloud that has no index for its lists; people are still found by account and number. */
export async function openWithoutIndex(functions: string, data: string): Promise<Bench> {
  const open: Schema = schema
  const { members, notices, proposals } = schema
  const found = ['accountId', 'staffNo'] as const
  open.members = { indexes: found.map((field) => ({ fields: [field] })) }
  open.notices = { indexes: [] }
  open.proposals = { indexes: [] }
  try {
    return await openBench(functions, await copied(data))
  } finally {
    Object.assign(open, { members, notices, proposals })
  }
}
