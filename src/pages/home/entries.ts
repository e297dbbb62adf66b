import type { Role } from '@domain/kit/roles'
import type { Me } from '@domain/member/contract'
import type { Vacancies } from '@domain/member/model'
import { COMMITTEE } from '@domain/proposal/model'
import { go } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import type { Entry } from '@/ui/Grid'

const ROSTER_READERS: readonly Role[] = ['committee', 'chair', 'leader']
const ROSTER_KEEPERS: readonly Role[] = ['committee', 'chair']

/** Offices that nobody holds. */
export const countVacant = (found?: Vacancies | null) => (found ? found.leaders.length + found.delegates.length : 0)

/** The ways on from home that this person may go; what would be refused is not shown. `openWishes`,
 * `vacant` offices and `votes` wait for this person. */
export function entriesFor(me: Me, openWishes = 0, vacant = 0, votes = 0): Entry[] {
  const person = me.member !== null && me.member.kind !== 'technical'
  const has = (roles: readonly Role[]) => hasRole(me, ...roles)
  const all: [shown: boolean, entry: Entry][] = [
    [me.mayPropose, { key: 'write', icon: 'edit', label: '写提案', onClick: () => go('write') }],
    [person, { key: 'proposals', icon: 'doc', label: '提案', onClick: () => go('proposals') }],
    [person, { key: 'ballots', icon: 'vote', label: '表决选举', badge: votes, onClick: () => go('ballots') }],
    [person, { key: 'contests', icon: 'cup', label: '竞赛活动', onClick: () => go('contests') }],
    [person, { key: 'condolences', icon: 'heart', label: '关心看望', onClick: () => go('condolences') }],
    [person, { key: 'runs', icon: 'gift', label: '福利发放', onClick: () => go('runs') }],
    [
      me.mayPropose,
      { key: 'endorse', icon: 'heart', label: '待附议', onClick: () => go('proposals', { tab: 'endorse' }) },
    ],
    [has(COMMITTEE), { key: 'review', icon: 'check', label: '审查台', onClick: () => go('review') }],
    [has(['handler']), { key: 'desk', icon: 'building', label: '部门办理', onClick: () => go('desk') }],
    [person, { key: 'stats', icon: 'chart', label: '统计', onClick: () => go('stats') }],
    [
      has(ROSTER_READERS) || me.mayPrepare,
      { key: 'members', icon: 'people', label: '会员', onClick: () => go('members') },
    ],
    [
      has(ROSTER_READERS),
      { key: 'wishes', icon: 'card', label: '会员申请', badge: openWishes, onClick: () => go('wishes') },
    ],
    [
      has(ROSTER_KEEPERS) && vacant > 0,
      { key: 'vacancies', icon: 'plus', label: '职务空缺', badge: vacant, onClick: () => go('vacancies') },
    ],
    [has(ROSTER_KEEPERS), { key: 'announcements', icon: 'horn', label: '发通知', onClick: () => go('announcements') }],
    [has(ROSTER_KEEPERS), { key: 'contestManage', icon: 'cup', label: '活动管理', onClick: () => go('contestManage') }],
    [
      has(ROSTER_KEEPERS) || me.mayPrepare,
      { key: 'import', icon: 'upload', label: '导入名册', onClick: () => go('importRoster') },
    ],
    [has(['chair']), { key: 'settings', icon: 'gear', label: '设置', onClick: () => go('settings') }],
  ]
  return all.filter(([shown]) => shown).map(([, entry]) => entry)
}
