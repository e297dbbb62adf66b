import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { value } from '../kit/session'
import { officeOf } from './office-world'

/** A school with all that the members' office keeps; each fault planted in it is found. */
type Fields = Record<string, unknown> & { _id: string }
let sound: Record<string, Fields[]>
beforeAll(async () => {
  const cloud = await openCloud()
  const school = await makeSchool(cloud, { size: 12, roles: { 1: 'chair', 2: 'delegate' }, kinds: { 9: 'non_member' } })
  const { group, id } = officeOf(cloud)
  const [chair, person] = await Promise.all([school.as(1), school.as(9)])
  await value(chair.member.setTeam({ name: '红队', groupIds: [group('第1组'), group('第2组')] }))
  await value(person.member.apply({}))
  const done = await value(person.member.apply({ kind: 'correct', column: 'post', value: '一' }))
  await value(chair.member.settle({ id: done.id, grant: true }))
  await value(chair.member.get({ id: id(9) }))
  await value(chair.member.leave({ memberId: id(10), reason: 'withdrawn' }))
  await value(person.upload(Buffer.from('%PDF-1.4'), '附件.pdf', 'proposal'))
  sound = (await recordsIn(cloud.data)) as unknown as typeof sound
  await cloud.close()
}, 60_000)

/** The records with one of them changed; `change` answers what is put in its place. */
function planted(collection: string, which: (doc: Fields) => boolean, change: (doc: Fields) => object | null) {
  const docs = structuredClone(sound[collection] ?? [])
  const at = docs.findIndex(which)
  expect(at).toBeGreaterThanOrEqual(0)
  const next = change(docs[at] as Fields)
  docs.splice(at, 1, ...(next ? [next as Fields] : []))
  const found = problemsIn({ ...sound, [collection]: docs })
  return found.map((p) => `${p.collection} ${p.kind} ${p.field}`)
}
const isTeam = (g: Fields) => Array.isArray(g.team)

test('the school itself is sound', () => expect(problemsIn(sound)).toEqual([]))

test.each([
  ['groups', isTeam, (g: Fields) => ({ ...g, path: '红队' }), 'groups DERIVED path'],
  ['groups', isTeam, (g: Fields) => ({ ...g, team: ['nowhere'] }), 'groups DANGLING team'],
  ['groups', isTeam, (g: Fields) => ({ ...g, team: [] }), 'groups COUNT team'],
  ['groups', isTeam, () => null, 'members DERIVED groupIds'],
  ['groups', (g: Fields) => !isTeam(g), (g: Fields) => ({ ...g, name: '联队', path: '联队' }), 'groups DERIVED path'],
  [
    'members',
    (m: Fields) => m.group === '第1组',
    (m: Fields) => ({ ...m, groupIds: [m.groupId] }),
    'members DERIVED groupIds',
  ],
  [
    'members',
    (m: Fields) => String(m.everNames) === 'delegate',
    (m: Fields) => ({ ...m, everNames: [] }),
    'members DERIVED everNames',
  ],
  ['members', (m: Fields) => m.state === 'left', (m: Fields) => ({ ...m, state: 'active' }), 'members STATE state'],
  ['wishes', (w: Fields) => w.state === 'open', (w: Fields) => ({ ...w, state: 'granted' }), 'wishes STATE state'],
  ['wishes', (w: Fields) => w.state !== 'open', (w: Fields) => ({ ...w, state: 'open' }), 'wishes STATE settledAt'],
  [
    'wishes',
    (w: Fields) => w.state === 'open',
    (w: Fields) => ({ ...w, memberId: 'nobody' }),
    'wishes DANGLING memberId',
  ],
  ['wishes', (w: Fields) => w.state !== 'open', () => null, 'notices DANGLING about'],
  ['wishes', (w: Fields) => w.state === 'open', () => null, 'series DANGLING wishId'],
  ['series', (s: Fields) => 'wishId' in s, () => null, 'wishes STATE state'],
  ['series', (s: Fields) => s._id === 'groups', (s: Fields) => ({ ...s, open: ['g'] }), 'series STATE open'],
  ['looks', () => true, (l: Fields) => ({ ...l, by: 'nobody' }), 'looks DANGLING by'],
  ['looks', () => true, (l: Fields) => ({ ...l, memberId: 'nobody' }), 'looks DANGLING memberId'],
  ['files', () => true, (f: Fields) => ({ ...f, memberId: 'nobody' }), 'files DANGLING memberId'],
  ['files', () => true, (f: Fields) => ({ ...f, recordId: 'nothing' }), 'files DANGLING recordId'],
  ['files', () => true, (f: Fields) => ({ ...f, path: 'elsewhere' }), 'files DERIVED path'],
] as const)('%s, fault %#', (collection, which, change, problem) => {
  expect(planted(collection, which, change)).toContain(problem)
})
