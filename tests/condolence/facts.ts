import type { Approval, Condolence, Recipient, Visit } from '@domain/condolence/model'
import type { YearSum } from '@domain/condolence/view'
import type { Role } from '@domain/kit/roles'
import { dayOf } from '@domain/kit/time'
import type { Caller } from '@domain/member/model'

/** Facts for pure rules, as they are kept. */
export const NOW = Date.UTC(2026, 10, 20, 2)
export const TODAY = dayOf(NOW)

export const me = (id: string, roles: Role[] = [], more: Partial<Caller> = {}): Caller => ({
  ...{ id, accountId: `o_${id}`, name: id, staffNo: id, kind: 'in_service', state: 'active', sex: 'female' },
  ...{ groupId: 'g0', group: '零组', groupIds: ['g0'], roles: ['member', ...roles] },
  ...more,
})
export const recipient = (id: string, more: Partial<Recipient> = {}): Recipient => ({
  ...{ id, name: '甲', staffNo: id, group: '一组', groupId: 'g1', groupIds: ['g1'], kind: 'in_service' },
  circle: 'handlers',
  ...more,
})
export const aCase = (more: Partial<Condolence> = {}): Condolence => ({
  ...{ _id: 'c1', version: 1, kind: 'hardship', state: 'reported', happenedOn: TODAY, year: 2026 },
  ...{ recipients: [recipient('r1')], recipientIds: ['r1'], visitors: [], visitIds: [] },
  ...{ reported: { by: 'reporter', byName: '丁', at: NOW }, reportedAt: NOW },
  ...{ seenBy: [], waitsFor: [], nextBy: NOW },
  ...more,
})
export const approval: Approval = { by: 'chair', byName: '王', at: NOW, amountFen: 100_000, form: 'cash' }
export const visit = (more: Partial<Visit> = {}): Visit => ({
  ...{ _id: 'w1', version: 1, kind: 'hardship', caseIds: ['c1'], visitors: [{ id: 'v', name: '丙' }] },
  ...{ recipients: [recipient('r1')], recipientIds: ['r1'], on: TODAY, year: 2026, form: 'cash', amountFen: 100_000 },
  ...{ source: 'union', line: '职工慰问支出', vouchers: [], minutes: [], made: { by: 'v', byName: '丙', at: NOW } },
  ...more,
})
export const year = (more: Partial<YearSum> = {}): YearSum => ({
  ...{ year: 2026, times: 0, sumFen: 0, elsewhereFen: 0, timesPerYear: 1, yearFen: null, visits: [] },
  ...more,
})
