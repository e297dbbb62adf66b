import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Invite, Member } from '@domain/member/model'
import type { Mutation } from '../../config/functions'
import { type Cloud, openCloud } from '../kit/cloud'
import { buildFunctions } from '../kit/functions'
import { records } from '../kit/records'
import { makeSchool, rosterOf, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { bytesOf } from './hand'
import { textOfWord } from './word-text'

/** Invitations on paper: new codes for those who are not bound, once, and a picture that binds. */
let cloud: Cloud
let school: School
let office: Session
let groups: { id: string; path: string }[]
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 330, roles: { 1: 'chair', 2: 'committee' }, groups: 4 })
  office = await school.as(2)
  await school.as(5)
  groups = (await value(office.member.groups({}))).items
}, 60_000)
afterAll(() => cloud?.close())

const groupId = (path: string) => groups.find((g) => g.path === path)?.id ?? ''
const invites = () => new Map(records<Invite>(cloud, 'invites').map((i) => [i._id, i]))
const member = (n: number) => {
  const found = records<Member>(cloud, 'members').find((m) => m.staffNo === staffNoOf(n))
  if (!found) throw new Error(`no ${n}`)
  return found
}

/** Three people get slips by one request, sent three times at once and again when they have bound. */
async function once(cloud: Cloud, by: Session) {
  const people = records<Member>(cloud, 'members').filter((m) => [3, 7, 11].map(staffNoOf).includes(m.staffNo))
  const memberIds = people.map((m) => m._id)
  const ask = () => value(by.paper.slips({ memberIds }, 'beside'))
  const papers = await Promise.all([ask(), ask(), ask()])
  for (const id of memberIds) {
    const slip = records<Invite>(cloud, 'invites').find((i) => i._id === id)?.slip ?? ''
    await value((await cloud.guest()).member.bindBySlip({ slip }))
  }
  papers.push(await ask())
  const audits = records<{ recordId: string; action: string }>(cloud, 'audits')
  const invited = audits.filter((a) => a.action === 'paper.slips' && memberIds.includes(a.recordId))
  return { papers: new Set(papers.map((p) => p.fileId)).size, invited: invited.length }
}

test('a group gets slips for all who are not bound; a retry hears of the same paper and makes no new code', async () => {
  const asked = { groupId: groupId('第1组') }
  // 5 is of the first group, and bound.
  const paper = await value(office.paper.slips(asked, 'slips-1'))
  const size = rosterOf({ size: 330 }).filter((r) => r.group === '第1组').length
  expect(paper).toMatchObject({ name: '邀请单 第1组.docx', count: size - 1 })
  const before = invites()
  const slips = [...before.values()].map((i) => i.slip).filter((slip) => slip !== undefined)
  expect(new Set(slips).size).toBe(size - 1)
  expect(slips.every((slip) => /^[0-9a-f]{32}$/.test(slip))).toBe(true)
  expect(before.get(member(5)._id)?.slip).toBeUndefined()
  expect(await value(office.paper.slips(asked, 'slips-1'))).toEqual(paper)
  expect(invites()).toEqual(before)
  expect(await refusal(office.paper.slips({ groupId: groupId('第2组') }, 'slips-1'))).toBe('BAD_INPUT')

  const text = textOfWord(await bytesOf(office, paper))
  const nine = member(9)
  const { code } = before.get(nine._id) ?? { code: '' }
  for (const words of [nine.name, nine.staffNo, `${code.slice(0, 4)} ${code.slice(4)}`]) expect(text).toContain(words)
  expect(text).not.toContain(member(5).staffNo)
})

test('the picture of a slip binds; printing again ends it', async () => {
  const asked = { memberIds: [member(13)._id, member(17)._id] }
  await value(office.paper.slips(asked))
  const [used, old] = [13, 17].map((n) => invites().get(member(n)._id)?.slip ?? '') as [string, string]
  const phone = await cloud.guest()
  expect(await value(phone.member.whose({ slip: used }))).toMatchObject({ name: member(13).name, group: '第1组' })
  await value(phone.member.bindBySlip({ slip: used }))
  const again = await value(office.paper.slips(asked))
  expect(again.count).toBe(1)
  expect(await refusal((await cloud.guest()).member.whose({ slip: old }))).toBe('NOT_FOUND')
})

test('a call that broke off in the middle goes on: everybody of the group is invited once', async () => {
  const asked = { groupId: groupId('第2组') }
  await cloud.faults([{ kind: 'crash', collection: 'invites' }])
  await expect(office.paper.slips(asked, 'broken-off')).rejects.toThrow()
  await cloud.restart()
  const half = invites()
  const people = records<Member>(cloud, 'members').filter((m) => m.group === '第2组' && m.accountId === undefined)
  const done = people.filter((m) => half.has(m._id))
  expect(done.length).toBeGreaterThan(0)
  expect(done.length).toBeLessThan(people.length)

  const paper = await value(office.paper.slips(asked, 'broken-off'))
  expect(paper.count).toBe(people.length)
  const made = invites()
  expect(done.map((m) => made.get(m._id))).toEqual(done.map((m) => half.get(m._id)))
  const text = textOfWord(await bytesOf(office, paper)).replace(/\s/g, '')
  for (const m of people) expect(text).toContain(made.get(m._id)?.code)
}, 60_000)

test('the same call beside itself and after everybody has bound makes one paper and one set of codes', async () => {
  expect(await once(cloud, office)).toEqual({ papers: 1, invited: 3 })
})

describe('negative controls: the same calls without', () => {
  const records = {
    file: 'cloudfunctions/member/slips.ts',
    from: 'part(some, ctx.now), ',
    to: 'part(some, ctx.now), newId() + ',
  }
  const asked = {
    file: 'cloudfunctions/paper/slips.ts',
    from: "if (done.ok || done.error !== 'NOBODY') return done",
    to: '',
  }
  test.each<[string, Mutation, (seen: unknown) => boolean]>([
    ['the record of each part', records, (seen) => (seen as { invited?: number }).invited !== 3],
    ['asking what was answered before', asked, (seen) => String(seen).includes('NOBODY')],
  ])(
    '%s',
    async (_, mutation, isWrong) => {
      const outDir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-control-'))
      await buildFunctions({ outDir, mutate: [mutation] })
      const other = await openCloud({ functions: outDir })
      try {
        const small = await makeSchool(other, { size: 12, roles: { 2: 'committee' }, groups: 4 })
        const seen = await once(other, await small.as(2)).catch((e: Error) => e.message)
        expect([seen, isWrong(seen)]).toEqual([seen, true])
      } finally {
        await other.close()
        await fs.rm(outDir, { recursive: true, force: true })
      }
    },
    60_000,
  )
})

test('whom it cannot be for', async () => {
  expect(await refusal(office.paper.slips({ memberIds: [member(5)._id] }))).toBe('NOBODY')
  for (const asked of [
    { groupId: '0'.repeat(32) },
    { memberIds: ['0'.repeat(32)] },
    { memberIds: [member(1)._id, 'x'] },
  ])
    expect(await refusal(office.paper.slips(asked))).toBe('NOT_FOUND')
  const both = { groupId: groupId('第1组'), memberIds: [member(9)._id] }
  expect(await refusal(office.paper.slips(both))).toBe('BAD_INPUT')
})

test('more than 1,000 are refused in words, and nobody is invited; a group above takes in those below', async () => {
  const admin = await (await school.as(1)).member.importRoster({
    mode: 'apply',
    rows: Array.from({ length: 1001 }, (_, i) => ({
      ...{ name: `新人${i}`, staffNo: `N${i}`, sex: '女', kind: '在职' },
      group: i < 3 ? '分校/一组' : i < 5 ? '分校' : '别处',
    })),
  })
  expect(admin.ok).toBe(true)
  const before = invites().size
  expect(await office.paper.slips({})).toEqual({ ok: false, error: 'TOO_MANY', detail: { most: 1000 } })
  expect(invites().size).toBe(before)
  const { items } = await value(office.member.groups({}))
  const paper = await value(office.paper.slips({ groupId: items.find((g) => g.path === '分校')?.id ?? '' }))
  expect(paper).toMatchObject({ count: 5, name: '邀请单.docx' })
}, 60_000)
