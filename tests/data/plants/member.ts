import { TEAMS, teamPath } from '@domain/member/branch'
import type { Account, GroupRecord, Invite } from '@domain/member/model'
import type { SettingsRecord } from '@domain/member/settings'
import type { Audit } from '../../../cloudfunctions/kit/deed'
import type { Kept } from '../../../cloudfunctions/kit/integrity'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const team = (s: Spoiled) => s.one<GroupRecord>('groups', (g) => g.team !== undefined)

/** Faults in what the member keeps. */
export const memberPlants: Plant[] = [
  [
    'no settings',
    'settings MISSING _id',
    (s) => {
      s.drop('settings', () => true)
      const gone = new Set(
        s
          .all<Audit>('audits')
          .filter((a) => a.recordId === 'settings')
          .map((a) => a._id),
      )
      s.drop('audits', (id) => gone.has(id))
    },
  ],
  ['second settings', 'settings TWICE _id', (s) => s.add('settings', { ...s.one('settings'), _id: 'settings2' })],
  [
    'settings that were changed without an audit',
    'settings STATE version',
    (s) => void s.one<SettingsRecord>('settings').version++,
  ],
  [
    'a group below nothing',
    'groups DANGLING parentId',
    (s) => s.add('groups', { _id: 'g', name: '甲', path: '乙/甲', parentId: NOBODY }),
  ],
  [
    'a group elsewhere than its path',
    'groups DERIVED path',
    (s) => s.add<GroupRecord>('groups', { _id: 'g', name: '甲', path: '乙/甲' }),
  ],
  ['a team elsewhere than its path', 'groups DERIVED path', (s) => set(team(s), { path: '别处/联队' })],
  [
    'a team of no group',
    'groups COUNT team',
    (s) => s.add<GroupRecord>('groups', { _id: 'g', name: '甲', path: teamPath('甲'), team: [] }),
  ],
  ['a team of a group that is not there', 'groups DANGLING team', (s) => void team(s).team?.push(NOBODY)],
  [
    'a group where the teams stand',
    'groups DERIVED path',
    (s) => s.add<GroupRecord>('groups', { _id: 'g', name: TEAMS, path: TEAMS }),
  ],
  [
    'people who do not follow their group yet',
    'series STATE open',
    (s) => void s.one<Kept & { open: string[] }>('series', ({ _id }) => _id === 'groups').open.push('g'),
  ],
  ['an office held that nobody knows of', 'members DERIVED everNames', (s) => s.quiet().everNames?.push('chair')],
  ['a birthday of nobody’s birth', 'members DERIVED bornOn', (s) => set(s.quiet(), { birthday: '02-30' })],
  ['a name that sorts otherwise', 'members DERIVED sortName', (s) => set(s.quiet(), { name: '改过' })],
  ['a role that the history does not know', 'members DERIVED roleNames', (s) => s.quiet().roleNames.push('chair')],
  ['bound without a time', 'members STATE boundAt', (s) => set(s.quiet(), { boundAt: undefined })],
  ['left, and nobody knows of it', 'members STATE state', (s) => set(s.quiet(), { state: 'left', roleNames: [] })],
  [
    'an account that is not there',
    'members DANGLING accountId',
    (s) => s.drop('accounts', (id) => id === s.quiet().accountId),
  ],
  [
    'two people with one account',
    'members DANGLING accountId',
    (s) => {
      const other = s.member((m) => m.accountId === undefined)
      set(other, { accountId: s.quiet().accountId, boundAt: 1 })
    },
  ],
  ['a group that is not there', 'members DANGLING groupId', (s) => set(s.quiet(), { groupId: NOBODY })],
  ['a path of another group', 'members DERIVED group', (s) => set(s.quiet(), { group: '数学组' })],
  ['groups above that are none', 'members DERIVED groupIds', (s) => s.quiet().groupIds.push(NOBODY)],
  [
    'an account of somebody who has another',
    'accounts DANGLING memberId',
    (s) => s.add<Account>('accounts', { _id: 'o_x', memberId: s.quiet()._id, tries: [] }),
  ],
  [
    'an account of nobody',
    'accounts DANGLING memberId',
    (s) => s.add<Account>('accounts', { _id: 'o_x', memberId: NOBODY, tries: [] }),
  ],
  [
    'an account without its tries',
    'accounts BROKEN tries',
    (s) => set(s.one<Account>('accounts'), { tries: undefined }),
  ],
  ['an invite for nobody', 'invites DANGLING _id', (s) => s.add<Invite>('invites', { _id: NOBODY, code: 'X', at: 1 })],
  [
    'an invite used by somebody who is not bound',
    'invites STATE usedAt',
    (s) =>
      set(
        s.one<Invite>('invites', (i) => i._id !== 'admin'),
        { usedAt: 1 },
      ),
  ],
  [
    'a part of no import',
    'imports DANGLING importId',
    (s) => s.add('imports', { _id: 'x_1', importId: NOBODY, at: Date.now() } as Kept),
  ],
  [
    'a number that will be given again',
    'series COUNT next',
    (s) =>
      set(
        s.one<Kept & { next: number }>('series', ({ _id }) => _id === 'staffNo'),
        { next: 2 },
      ),
  ],
]
