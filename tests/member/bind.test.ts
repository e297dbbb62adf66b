import type { Account, Invite } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { auditsOf, records } from '../kit/records'
import { makeSchool, nameOf, type School, staffNoOf } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'

const HOUR = 3_600_000
let cloud: Cloud
let school: School
let committee: Session
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: 57, roles: { 1: 'chair', 2: 'committee' } })
  await school.as(1)
  committee = await school.as(2)
}, 60_000)
afterAll(() => cloud.close())
beforeEach(() => cloud.clock(null))

const idOf = async (n: number) => (await value(committee.member.list({ text: staffNoOf(n) }))).items[0]?.id ?? ''
/** The slip of somebody: what they type. */
async function slip(n: number) {
  const { items } = await value(committee.member.invite({ memberIds: [await idOf(n)] }))
  return { name: nameOf(n), staffNo: staffNoOf(n), inviteCode: items[0]?.code ?? '' }
}

test('a guest learns the school, binds, and is told who they are', async () => {
  const guest = await cloud.guest()
  expect(await value(guest.member.me({}))).toEqual({
    ...{ member: null, school: { name: '我们学校' }, mayPropose: false, mayPrepare: false, settings: null },
  })
  const typed = await slip(10)
  expect(typed.inviteCode).toMatch(/^[A-HJKMNP-Z2-9]{8}$/)
  const me = await value(guest.member.bind(typed))
  expect(me).toMatchObject({ member: { staffNo: staffNoOf(10), bound: true, roles: ['member'] }, mayPropose: true })
  expect(me.settings).not.toHaveProperty('chairBoundAt')
  expect(await value(guest.member.me({}))).toEqual(me)
  const account = records<Account>(cloud, 'accounts').find((a) => a.memberId === me.member?.id)
  expect(account).toEqual({ _id: expect.any(String), memberId: me.member?.id, tries: [] })
  expect(auditsOf(cloud, me.member?.id ?? '').filter((a) => a.to === 'bound')).toMatchObject([
    { action: 'member.bind' },
  ])
})

test('the code is taken as people type it', async () => {
  const guest = await cloud.guest()
  const { name, staffNo, inviteCode } = await slip(11)
  const wide = [...inviteCode.toLowerCase()].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')
  const typed = { name: ` ${[...name].join('　')} `, staffNo: ` ${staffNo}　`, inviteCode: `　${wide} ` }
  expect((await value(guest.member.bind(typed))).member?.name).toBe(name)
})

test('a retry after a lost reply hears the same, and binds once', async () => {
  const guest = await cloud.guest()
  const typed = await slip(12)
  const first = await value(guest.member.bind(typed, 'retried'))
  expect(await value(guest.member.bind(typed, 'retried'))).toEqual(first)
  expect(auditsOf(cloud, first.member?.id ?? '').filter((a) => a.to === 'bound')).toHaveLength(1)
})

test('whatever is wrong, the same is told; five lock the account for an hour, not the person', async () => {
  const guest = await cloud.guest()
  const typed = await slip(13)
  const wrong = [
    { ...typed, name: nameOf(14) },
    { ...typed, staffNo: staffNoOf(14) },
    { ...typed, staffNo: '0' },
    { ...typed, inviteCode: 'AAAAAAAA' },
  ]
  for (const [i, w] of wrong.entries())
    expect(await guest.member.bind(w)).toEqual({ ok: false, error: 'WRONG_CODE', detail: { left: 4 - i } })
  // Counted once, however often it is sent.
  const last = { ...typed, inviteCode: 'BBBBBBBB' }
  for (let i = 0; i < 2; i++)
    expect(await guest.member.bind(last, 'fifth')).toEqual({ ok: false, error: 'WRONG_CODE', detail: { left: 0 } })
  const locked = await guest.member.bind(typed)
  expect(locked).toMatchObject({ ok: false, error: 'LOCKED' })
  const until = locked.ok || locked.error !== 'LOCKED' ? 0 : (locked.detail?.until ?? 0)
  expect(until - Date.now()).toBeGreaterThan(HOUR - 60_000)
  expect(until - Date.now()).toBeLessThanOrEqual(HOUR)

  await cloud.clock(until - 5_000)
  expect(await refusal(guest.member.bind(typed))).toBe('LOCKED')
  await cloud.clock(until)
  expect((await value(guest.member.bind(typed))).member?.staffNo).toBe(typed.staffNo)
})

test('wrong tries at once are all counted', async () => {
  const guest = await cloud.guest()
  const typed = await slip(15)
  const tries = Array.from({ length: 12 }, () => guest.member.bind({ ...typed, inviteCode: 'WRONG222' }))
  const said = (await Promise.all(tries)).map((a) => (a.ok ? 'ok' : `${a.error} ${JSON.stringify(a.detail)}`)).sort()
  expect(said.filter((s) => s.startsWith('WRONG_CODE'))).toEqual(
    [0, 1, 2, 3, 4].map((left) => `WRONG_CODE {"left":${left}}`),
  )
  expect(said.filter((s) => s.startsWith('LOCKED'))).toHaveLength(7)
  expect(await refusal(guest.member.bind(typed))).toBe('LOCKED')
})

test('one code, two accounts at once: one is bound, the other has a wrong code', async () => {
  const typed = await slip(16)
  const guests = await Promise.all(Array.from({ length: 4 }, () => cloud.guest()))
  const said = await Promise.all(guests.map((g) => g.member.bind(typed)))
  expect(said.map((a) => (a.ok ? 'ok' : a.error)).sort()).toEqual(['WRONG_CODE', 'WRONG_CODE', 'WRONG_CODE', 'ok'])
  const me = (await Promise.all(guests.map((g) => g.member.me({})))).filter((a) => a.ok && a.value.member)
  expect(me).toHaveLength(1)
  const late = await cloud.guest()
  expect(await refusal(late.member.bind(typed))).toBe('WRONG_CODE')
})

test('one account, two members at once: one of them', async () => {
  const guest = await cloud.guest()
  const slips = [await slip(17), await slip(18)]
  const said = await Promise.all(slips.map((s) => guest.member.bind(s)))
  expect(said.map((a) => (a.ok ? 'ok' : a.error)).sort()).toEqual(['ALREADY_BOUND', 'ok'])
  for (const s of slips) expect(await refusal(guest.member.bind(s))).toBe('ALREADY_BOUND')
})

test('the first chair who binds ends the time of setting up', async () => {
  const fresh = await openCloud()
  try {
    const { admin } = await makeSchool(fresh, { size: 3, roles: { 1: 'chair' } })
    expect(await value(admin.member.me({}))).toMatchObject({ mayPrepare: true, mayPropose: false })
    const { items } = await value(admin.member.list({}))
    expect(items).toHaveLength(3)
    const chair = items.find((m) => m.roles.includes('chair'))
    const invited = await value(admin.member.invite({ memberIds: [chair?.id ?? ''] }))
    const typed = { name: chair?.name ?? '', staffNo: chair?.staffNo ?? '', inviteCode: invited.items[0]?.code ?? '' }
    expect(await value((await fresh.guest()).member.bind(typed))).toMatchObject({ mayPrepare: false })
    expect(await value(admin.member.me({}))).toMatchObject({ mayPrepare: false })
    expect(await refusal(admin.member.list({}))).toBe('NOT_ALLOWED')
  } finally {
    await fresh.close()
  }
}, 30_000)

describe('invitations', () => {
  test('a new code voids the old one', async () => {
    const old = await slip(20)
    const fresh = await slip(20)
    expect(fresh.inviteCode).not.toBe(old.inviteCode)
    expect(await refusal((await cloud.guest()).member.bind(old))).toBe('WRONG_CODE')
    await value((await cloud.guest()).member.bind(fresh))
  })
  test('a retry answers the same codes, also after somebody has bound', async () => {
    const { items } = await value(committee.member.list({}))
    const open = items.filter((m) => !m.bound).slice(0, 3)
    const memberIds = open.map((m) => m.id)
    const first = await value(committee.member.invite({ memberIds }, 'slips'))
    const one = open[0]
    await value(
      (await cloud.guest()).member.bind({
        ...one,
        name: one?.name ?? '',
        staffNo: one?.staffNo ?? '',
        inviteCode: first.items[0]?.code ?? '',
      }),
    )
    expect(await value(committee.member.invite({ memberIds }, 'slips'))).toEqual(first)
    expect(await committee.member.invite({ memberIds })).toEqual({
      ...{ ok: false, error: 'ALREADY_BOUND', detail: { memberIds: [memberIds[0]] } },
    })
  })
  test('nobody is invited when one of them is unknown', async () => {
    const before = records<Invite>(cloud, 'invites')
    const memberIds = [await idOf(30), 'nobody']
    expect(await refusal(committee.member.invite({ memberIds }))).toBe('NOT_FOUND')
    expect(records<Invite>(cloud, 'invites')).toEqual(before)
  })
  test('many at once, all different', async () => {
    const ids: string[] = []
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page: { items: { id: string; bound: boolean }[]; cursor?: string } = await value(
        committee.member.list({ cursor }),
      )
      ids.push(...page.items.filter((m) => !m.bound).map((m) => m.id))
      cursor = page.cursor
    }
    const { items } = await value(committee.member.invite({ memberIds: [...ids, ...ids.slice(0, 3)] }))
    expect(items.map((i) => i.memberId)).toEqual(ids)
    expect(new Set(items.map((i) => i.code)).size).toBe(ids.length)
  })
})
