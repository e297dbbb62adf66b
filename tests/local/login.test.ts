import { ROLES } from '@domain/kit/roles'
import type { Account } from '../../local/host/login'
import { type Cloud, openCloud } from '../kit/cloud'
import { readData } from '../kit/database'
import { makeSchool, type School, staffNoOf } from '../kit/school'
import { refusal, sessionOf, value } from '../kit/session'

jest.setTimeout(120_000)

let cloud: Cloud
let school: School
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const accounts = async () => ((await (await fetch(`${cloud.url}login`)).json()) as { items: Account[] }).items
const log = async (body: unknown) => fetch(`${cloud.url}login`, { method: 'POST', body: JSON.stringify(body) })

test('an empty school has its admin, and nobody else', async () => {
  expect(await accounts()).toEqual([{ staffNo: 'admin', name: '系统管理员', group: '', roles: ['admin'] }])
})

test('those with a role come first, at most 200; the admin goes when a chair has come', async () => {
  school = await makeSchool(cloud, {
    size: 230,
    roles: { 229: 'chair', 115: 'handler' },
    departments: { 115: '总务处' },
  })
  const before = await accounts()
  expect(before).toHaveLength(200)
  expect(before[0]?.staffNo).toBe('admin')
  expect(
    before
      .slice(1, 3)
      .map((a) => a.staffNo)
      .sort(),
  ).toEqual([staffNoOf(115), staffNoOf(229)])
  expect(before.slice(3).every(({ roles }) => roles.join() === 'member')).toBe(true)
  expect(before.flatMap((a) => a.roles).every((r) => ROLES.includes(r))).toBe(true)

  const chair = await school.as(229)
  expect((await value(chair.member.me({}))).member?.roles).toContain('chair')
  expect((await accounts()).map((a) => a.staffNo)).not.toContain('admin')
  expect(await refusal(school.admin.member.importRoster({ rows: [], mode: 'check' }))).toBe('NOT_ALLOWED')
})

test('fifty logins of one person at once are one account', async () => {
  const staffNo = staffNoOf(7)
  const answers = await Promise.all(Array.from({ length: 50 }, () => log({ staffNo })))
  const tokens = await Promise.all(answers.map(async (a) => ((await a.json()) as { token: string }).token))
  expect(new Set(tokens).size).toBe(50)
  const ids = await Promise.all(
    tokens.map(async (t) => (await value(sessionOf(() => cloud.url, t).member.me({}))).member?.staffNo),
  )
  expect(new Set(ids)).toEqual(new Set([staffNo]))

  await cloud.kill9()
  const bound = await readData(cloud.data, (database) => {
    const [member] = database.find('members', { staffNo })
    return { member, accounts: database.find('accounts', { memberId: member?._id ?? '' }) }
  })
  expect(bound.accounts).toEqual([{ _id: bound.member?.accountId, memberId: bound.member?._id, tries: [] }])
  expect(bound.member).toMatchObject({ accountId: expect.stringMatching(/^o_/), version: 2 })
  await cloud.restart()

  const after = await Promise.all(tokens.map((t) => sessionOf(() => cloud.url, t).member.me({})))
  expect(after.every((a) => a.ok && a.value.member?.staffNo === staffNo)).toBe(true)
})

test('a guest is an account of its own, bound to nobody', async () => {
  const [a, b] = [await cloud.guest(), await cloud.guest()]
  expect(a.token).not.toBe(b.token)
  expect((await value(a.member.me({}))).member).toBeNull()
  expect(await refusal(a.proposal.calls({}))).toBe('NOT_SIGNED_IN')
})

test.each(['nobody', '', '__proto__', '10007 ', '{"$ne":null}'])(
  'the number %j is unknown, and said so',
  async (staffNo) => {
    const answer = await log({ staffNo })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('名册')
  },
)

test.each([{ staffNo: { $ne: null } }, { staffNo: 7 }, []])('the login %j is no login', async (body) => {
  expect((await log(body)).status).toBe(400)
})
