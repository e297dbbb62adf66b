import { HOUR, MINUTE } from '@domain/kit/time'
import type { Held, Invite, Member } from '@domain/member/model'
import { canHold, changesOf, isInvited, lockedUntil, rolesOn, sightOf, triesNow, withRoles } from '@domain/member/rules'
import { DEFAULTS } from '@domain/member/settings'
import { treeOf } from '@domain/member/tree'
import { viewOf } from '@domain/member/view'
import { personOf } from './people'

const TODAY = '2026-10-08'
const NOW = Date.UTC(2026, 9, 8)

describe('roles', () => {
  const holding = (...held: Held[]) => personOf({ held })
  test('are held until the day they end; a clock set back takes none away', () => {
    const m = holding({ role: 'leader', from: '2026-10-08' }, { role: 'chair', from: '2020-01-01', to: '2026-10-08' })
    expect(rolesOn(m, '2026-10-07')).toEqual(['member', 'leader', 'chair'])
    expect(rolesOn(m, TODAY)).toEqual(['member', 'leader'])
    expect(rolesOn({ ...m, state: 'left' }, TODAY)).toEqual([])
    expect(rolesOn({ ...m, kind: 'technical' }, TODAY)).toEqual(['leader'])
  })
  test('the full list: those left out end, those kept go on, the history stays', () => {
    const m = holding({ role: 'leader', from: '2020-01-01' }, { role: 'handler', from: '2021-01-01' })
    const next = withRoles(m, ['member', 'handler', 'delegate'], TODAY)
    expect(next.held).toEqual([
      { role: 'leader', from: '2020-01-01', to: TODAY },
      { role: 'handler', from: '2021-01-01' },
      { role: 'delegate', from: TODAY },
    ])
    expect(next.roleNames).toEqual(['member', 'delegate', 'handler'])
    const back = withRoles(next, ['leader'], '2026-11-01')
    expect(back.held).toHaveLength(4)
    expect(rolesOn(back, '2026-11-01')).toEqual(['member', 'leader'])
  })
  test('the technician is never anything else, and stays while the school is set up', () => {
    const admin = personOf({ kind: 'technical' })
    expect(canHold(admin, ['admin'], true)).toBe(true)
    expect(canHold(admin, ['admin', 'chair'], true)).toBe(false)
    expect(canHold(admin, [], true)).toBe(false)
    expect(canHold(admin, [], false)).toBe(true)
    expect(canHold(personOf({}), ['admin', 'chair'], true)).toBe(true)
  })
})

describe('wrong tries', () => {
  const five = [0, 1, 2, 3, 4].map((i) => NOW + i * MINUTE)
  test('five lock for an hour from the last, and then none counts', () => {
    expect(lockedUntil(five, NOW + 5 * MINUTE)).toBe(NOW + 4 * MINUTE + HOUR)
    expect(lockedUntil(five, NOW + 4 * MINUTE + HOUR - 1)).toBeDefined()
    expect(lockedUntil(five, NOW + 4 * MINUTE + HOUR)).toBeUndefined()
    expect(triesNow(five, NOW + 4 * MINUTE + HOUR)).toEqual([])
  })
  test('fewer count for an hour each', () => {
    expect(lockedUntil(five.slice(1), NOW + 5 * MINUTE)).toBeUndefined()
    expect(triesNow(five.slice(1), NOW + HOUR + 2 * MINUTE)).toEqual(five.slice(3))
  })
})

describe('an invitation', () => {
  const member: Member = personOf({ name: '张三' })
  const invite: Invite = { _id: member._id, code: 'ABCD2345', at: NOW }
  test('takes the code as it is typed', () => {
    for (const inviteCode of ['abcd2345', ' ＡＢＣＤ２３４５', 'abcd-2345', 'ABCD 2345'])
      expect(isInvited(member, invite, { name: ' 张 三', inviteCode })).toBe(true)
  })
  test('is for one person, one account, once', () => {
    const asked = { name: '张三', inviteCode: 'ABCD2345' }
    expect(isInvited(null, invite, asked)).toBe(false)
    expect(isInvited(member, null, asked)).toBe(false)
    expect(isInvited({ ...member, accountId: 'o' }, invite, asked)).toBe(false)
    expect(isInvited({ ...member, state: 'left' }, invite, asked)).toBe(false)
    expect(isInvited(member, { ...invite, usedAt: NOW }, asked)).toBe(false)
    expect(isInvited(member, invite, { ...asked, name: '李四' })).toBe(false)
    expect(isInvited(member, invite, { ...asked, inviteCode: 'ABCD2346' })).toBe(false)
    expect(isInvited(member, invite, { ...asked, inviteCode: '' })).toBe(false)
  })
})

describe('who sees a record', () => {
  const member = personOf({ groupIds: ['g2', 'g1'], phone: '138', birthYear: 1980 })
  const caller = (roles: string[], groupId = 'g9') => ({ id: 'x', groupId, roles }) as Parameters<typeof sightOf>[0]
  test('the person, committee, chair and setup all of it, a leader above them without the phone, others nothing', () => {
    expect(sightOf({ ...caller(['member']), id: member._id }, member, false)).toBe('whole')
    expect(sightOf(caller(['committee']), member, false)).toBe('whole')
    expect(sightOf(caller(['chair']), member, false)).toBe('whole')
    expect(sightOf(caller(['admin']), member, true)).toBe('whole')
    expect(sightOf(caller(['admin', 'treasurer', 'audit', 'handler', 'member']), member, false)).toBeNull()
    expect(sightOf(caller(['leader'], 'g1'), member, false)).toBe('part')
    expect(sightOf(caller(['leader'], 'g2'), member, false)).toBe('part')
    expect(sightOf(caller(['leader'], 'g3'), member, false)).toBeNull()
    expect(sightOf(caller(['member'], 'g2'), member, false)).toBeNull()
  })
  test('what is left out is not sent', () => {
    expect(Object.keys(viewOf(member, 'part', TODAY))).not.toEqual(expect.arrayContaining(['phone']))
    expect(viewOf(member, 'part', TODAY)).not.toHaveProperty('birthYear')
    expect(viewOf(member, 'whole', TODAY)).toMatchObject({ phone: '138', birthYear: 1980 })
    expect(viewOf(member, 'whole', TODAY)).not.toHaveProperty('accountId')
  })
})

test('settings: only what is named and otherwise', () => {
  const current = { ...DEFAULTS, version: 3 }
  expect(changesOf(current, { replyDays: 30, rateDays: 20, categories: [...DEFAULTS.categories] })).toEqual([
    { field: 'rateDays', from: 15, to: 20 },
  ])
})

test('groups count those below them', () => {
  const group = (path: string) => ({ _id: path, name: path, path })
  const tree = treeOf(
    ['b', 'a/x', 'a', 'ab'].map(group),
    new Map([
      ['a', 1],
      ['a/x', 2],
      ['ab', 4],
    ]),
    [{ name: '王', groupId: 'a/x' }],
  )
  expect(tree.map((g) => [g.path, g.count, g.leaders])).toEqual([
    ['a', 3, []],
    ['a/x', 2, ['王']],
    ['ab', 4, []],
    ['b', 0, []],
  ])
})
