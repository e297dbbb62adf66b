import { HOUR } from '@domain/kit/time'
import type { Notice } from '@domain/notice/model'
import { auditsOf, records } from '../kit/records'
import { refusal, value } from '../kit/session'
import { type Assembly, CLOSES, NOW, OPENS, openAssembly } from './assembly'
import { castBy, opened } from './vote'

/** The scrutineers' desk while people vote: who has not voted, whom to remind, whose WeChat changed hands. Scrutineers are 3 and 6. */
let at: Assembly
beforeAll(async () => {
  at = await openAssembly()
}, 60_000)
afterAll(async () => {
  await at?.sound()
  await at?.cloud.close()
})

const NONE = 'f'.repeat(32)
const announced = async () => {
  await at.cloud.clock(NOW)
  return (await at.announced(at.resolution())).id
}
const open = async () => opened(at, await announced())

describe('who has not voted', () => {
  test('is seen by scrutineers, by name and in pages, and by nobody else', async () => {
    const id = await open()
    const scrutineer = await at.as(3)
    await castBy(await at.as(7), id, ['for'])
    await value(scrutineer.ballot.paperIssued({ id, memberId: await at.id(8) }))
    const first = await value(scrutineer.ballot.missing({ id }))
    const second = await value(scrutineer.ballot.missing({ id, cursor: first.cursor }))
    // Of 24 one is retired, one has voted, one has paper.
    expect([first.total, first.items.length, second.items.length, second.cursor]).toEqual([21, 20, 1, undefined])
    const names = [...first.items, ...second.items].map((m) => m.name)
    expect(names).toContain(at.nameOf(10))
    for (const n of [7, 8, 9]) expect(names).not.toContain(at.nameOf(n))
    for (const n of [1, 2, 4, 5, 7, 10])
      expect(await refusal((await at.as(n)).ballot.missing({ id }))).toBe('NOT_ALLOWED')
    const admin = await at.cloud.login('admin')
    expect(await admin.ballot.missing({ id })).toEqual(await admin.ballot.missing({ id: NONE }))
  })

  test('is for reminding: neither before it opens nor after it has closed', async () => {
    const scrutineer = await at.as(3)
    const id = await announced()
    expect(await scrutineer.ballot.missing({ id })).toMatchObject({
      error: 'WRONG_STATE',
      detail: { state: 'announced' },
    })
    await opened(at, id)
    await value(at.chair.ballot.close({ id }))
    expect(await scrutineer.ballot.missing({ id })).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'closed' } })
  })
})

describe('a reminder', () => {
  const reached = (id: string) => at.told(id, 'ballot_remind').flatMap((n: Notice) => n.to)

  test('reaches exactly those who have not voted', async () => {
    const id = await open()
    const voters = [7, 11, 12]
    for (const n of voters) await castBy(await at.as(n), id, ['abstain'])
    expect(await value((await at.as(6)).ballot.remind({ id }))).toEqual({ told: 20 })
    const to = reached(id)
    expect(to).toHaveLength(20)
    expect(to).toContain(`member:${await at.id(1)}`)
    for (const n of [...voters, 9]) expect(to).not.toContain(`member:${await at.id(n)}`)
    expect(at.told(id, 'ballot_remind')[0]?.about).toMatchObject({ title: '绩效工资方案表决', until: CLOSES })
    const inbox = await value((await at.as(13)).notice.inbox({}))
    expect(inbox.items[0]).toMatchObject({ kind: 'ballot_remind', about: { id } })
  })

  test('comes once an hour, also where two scrutineers tap at once and where the answer was lost', async () => {
    const id = await open()
    const [three, six] = await Promise.all([at.as(3), at.as(6)])
    const requestId = 'r'.repeat(32)
    const both = await Promise.all([three.ballot.remind({ id }, requestId), six.ballot.remind({ id })])
    expect(both.map((said) => said.ok).sort()).toEqual([false, true])
    const [refused] = both.filter((said) => !said.ok)
    expect(refused).toMatchObject({ error: 'REMINDED_LATELY' })
    if (both[0]?.ok) expect(await three.ballot.remind({ id }, requestId)).toEqual(both[0])
    expect(reached(id)).toHaveLength(23)
    await at.cloud.clock(OPENS + HOUR - 1000)
    expect(await six.ballot.remind({ id })).toMatchObject({ error: 'REMINDED_LATELY' })
    await at.cloud.clock(OPENS + HOUR + 1000)
    expect(await value(six.ballot.remind({ id }))).toEqual({ told: 23 })
    expect(reached(id)).toHaveLength(46)
    expect(auditsOf(at.cloud, id).filter((a) => a.action === 'ballot.remind')).toHaveLength(2)
  })

  test('is nobody else’s, and comes to an end with the vote, whether or not a timer has closed it', async () => {
    const id = await open()
    for (const n of [1, 2, 7]) expect(await refusal((await at.as(n)).ballot.remind({ id }))).toBe('NOT_ALLOWED')
    await at.cloud.clock(CLOSES + 1)
    expect(await (await at.as(3)).ballot.remind({ id })).toMatchObject({ error: 'WRONG_STATE' })
    expect(reached(id)).toEqual([])
  })
})

describe('bindings', () => {
  const rebound = async (n: number) => {
    const { code } = await value(at.committee.member.rebind({ memberId: await at.id(n) }))
    const guest = await at.cloud.guest()
    const name = at.nameOf(n)
    await value(guest.member.bind({ name, staffNo: String(10_000 + n), inviteCode: code }))
  }

  test('between announcement and closing stand on the desk by name, those before and after do not', async () => {
    await at.cloud.clock(NOW - HOUR)
    await rebound(14)
    const id = await announced()
    const scrutineer = await at.as(3)
    expect(await value(scrutineer.ballot.bindings({ id }))).toEqual({ items: [] })
    await at.cloud.clock(NOW + HOUR)
    await rebound(15)
    // The retiree does not vote here.
    await rebound(9)
    const name = at.nameOf(15)
    const before = await value(scrutineer.ballot.bindings({ id }))
    expect(before.items.map((b) => [b.name, b.at])).toEqual([
      [name, expect.any(Number)],
      [name, expect.any(Number)],
    ])
    await opened(at, id)
    await rebound(16)
    expect((await value(scrutineer.ballot.bindings({ id }))).items.map((b) => b.name)).toEqual(
      [16, 16, 15, 15].map(at.nameOf),
    )
    await value(at.chair.ballot.close({ id }))
    await at.cloud.clock(CLOSES + HOUR)
    await rebound(17)
    expect((await value(scrutineer.ballot.bindings({ id }))).items.map((b) => b.name)).toEqual(
      [16, 16, 15, 15].map(at.nameOf),
    )
  })

  test('are the scrutineers’, and of a ballot in the drawer nobody’s', async () => {
    const id = await announced()
    for (const n of [1, 2, 7]) expect(await refusal((await at.as(n)).ballot.bindings({ id }))).toBe('NOT_ALLOWED')
    const { id: made } = await at.saved(at.resolution())
    expect(await refusal((await at.as(3)).ballot.bindings({ id: made }))).toBe('NOT_FOUND')
    expect(await refusal(at.chair.ballot.bindings({ id: made }))).toBe('NOT_ALLOWED')
  })
})

test('who had not voted is kept with no request', async () => {
  const kept = JSON.stringify(records(at.cloud, 'requests'))
  for (const n of [18, 19, 20]) expect(kept).not.toContain(await at.id(n))
})
