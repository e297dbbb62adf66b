import type { FileRecord } from '@domain/file/model'
import { DAY } from '@domain/kit/time'
import type { Proposal } from '@domain/proposal/model'
import type { Records } from '../../cloudfunctions/kit/integrity'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { handIn } from '../file/desk'
import { value } from '../kit/session'
import { decided, text } from './deeds'
import { NOW, openTown } from './town'

/** What must hold of files, chases, speeds and due days: each planted fault is found, and nothing before it. */
let records: Records
beforeAll(async () => {
  const town = await openTown()
  const { cloud, committee, logistics, school, teachers, callId } = town
  const files = [await handIn(teachers[0]), await handIn(teachers[0])]
  const { id } = await value(teachers[0].proposal.save({ callId, ...text(), files }))
  await value(teachers[0].proposal.submit({ id }))
  for (const n of [30, 31]) await value((await school.as(n)).proposal.endorse({ id }))
  await decided(committee, [id], 'docketed')
  await value(committee.proposal.assign({ id, lead: '总务处', dueOn: '2026-10-08' }))
  for (const days of [1, 2]) {
    await cloud.clock(NOW + days * DAY)
    await value(committee.proposal.chase({ id }))
  }
  await value(logistics.proposal.reply({ id, outcome: 'planned', text: '下学期办。' }))
  records = await recordsIn(cloud.data)
  await cloud.close()
}, 60_000)

/** The records with one of them changed, and what is found then. */
function found<T>(collection: string, change: (doc: T) => Partial<T>) {
  const list = structuredClone(records[collection] ?? []) as (T & { _id: string })[]
  const [first, ...rest] = list
  if (!first) throw new Error(`no ${collection}`)
  const problems = problemsIn({ ...records, [collection]: [{ ...first, ...change(first) }, ...rest] })
  return [...new Set(problems.map((p) => `${p.collection} ${p.kind} ${p.field}`))]
}
const p = (change: (doc: Proposal) => Partial<Proposal>) => found('proposals', change)
const f = (change: (doc: FileRecord) => Partial<FileRecord>) => found('files', change)

test('as it was played nothing is wrong', () => expect(problemsIn(records)).toEqual([]))

test.each<[string, () => string[], string]>([
  [
    'a file that is not kept',
    () => p((d) => ({ files: [...(d.files ?? []), { fileId: 'x', name: 'x', size: 1 }] })),
    'proposals DANGLING files',
  ],
  ['a file twice', () => p((d) => ({ files: [...(d.files ?? []), ...(d.files ?? [])] })), 'proposals TWICE files'],
  ['a file that says it belongs and is not shown', () => p(() => ({ files: [] })), 'files DERIVED recordId'],
  ['a file of another name', () => f(() => ({ name: '别的.png' })), 'proposals DERIVED files'],
  ['somebody else’s file', () => f(() => ({ memberId: records.members?.[0]?._id ?? '' })), 'proposals DERIVED files'],
  ['a roster among them', () => f(() => ({ purpose: 'roster' })), 'proposals DERIVED files'],
  ['one that is being thrown away', () => f(() => ({ gone: true })), 'proposals DERIVED files'],
  ['one that was let go', () => f(() => ({ recordId: undefined })), 'proposals DERIVED files'],
  [
    'chased twice on a day',
    () => p((d) => ({ chases: d.chases?.map((c) => ({ ...c, at: NOW + DAY })) })),
    'proposals TWICE chases',
  ],
  ['a chase without its line', () => p((d) => ({ chases: d.chases?.slice(1) })), 'proposals COUNT chases'],
  ['a speed that does not follow', () => p(() => ({ speed: 'over_30' })), 'proposals DERIVED speed'],
  ['with a department and without a day', () => p(() => ({ dueOn: undefined })), 'proposals STATE dueOn'],
])('%s', (_, planted, expected) => expect(planted()).toContain(expected))
