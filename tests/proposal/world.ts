import type { Caller } from '@domain/member/model'
import { DEFAULTS } from '@domain/member/settings'
import { follow } from '@domain/proposal/follow'
import type { Proposal } from '@domain/proposal/model'

/** Noon in China on 1 October 2026. */
export const NOW = Date.UTC(2026, 9, 1, 4)
export const settings = { version: 1, ...DEFAULTS }

export function person(id: string, more: Partial<Caller> = {}): Caller {
  return {
    id,
    accountId: `o_${id}`,
    name: `老师${id}`,
    staffNo: id,
    kind: 'in_service',
    state: 'active',
    sex: 'female',
    groupId: 'g',
    group: '语文组',
    groupIds: ['g'],
    roles: ['member'],
    ...more,
  }
}

/** A draft of `a`, in a call that is open from yesterday on for ten days. */
export function proposal(more: Partial<Proposal> = {}): Proposal {
  const known = {
    _id: 'p',
    version: 1,
    state: 'draft' as const,
    callId: 'c',
    term: 8,
    session: 4,
    opensAt: NOW - 86_400_000,
    closesAt: NOW + 10 * 86_400_000,
    title: '食堂增设低糖窗口',
    category: '后勤服务',
    rationale: '理由',
    measures: '措施',
    proposer: { id: 'a', name: '甲', group: '语文组' },
    coProposers: [],
    proposerIds: ['a'],
    endorsements: [],
    replies: [],
    createdAt: NOW,
    changedAt: NOW,
    timeline: [],
    ...more,
  }
  return { ...known, ...follow(known, settings) }
}
