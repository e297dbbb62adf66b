import { DEFAULT_STANDARDS } from '@domain/condolence/standard'
import type { CondolenceRow, CondolenceView, VisitView, YearSum } from '@domain/condolence/view'
import { dayOf, HOUR } from '@domain/kit/time'
import { DEFAULTS } from '@domain/member/settings'

export const today = () => dayOf(Date.now())

export const books = { standards: DEFAULT_STANDARDS, lines: DEFAULTS.expenseLines, version: 1 }

export const year = (more: Partial<YearSum> = {}): YearSum => ({
  year: Number(today().slice(0, 4)),
  times: 0,
  sumFen: 0,
  elsewhereFen: 0,
  timesPerYear: null,
  yearFen: null,
  visits: [],
  ...more,
})

export const visit = (more: Partial<VisitView> = {}): VisitView => ({
  id: 'v1',
  kind: 'bereavement',
  on: today(),
  form: 'cash',
  amountFen: 38_000,
  sumFen: 38_000,
  source: 'union',
  line: '职工慰问支出',
  visitors: [{ id: 'm-zhou', name: '周强' }],
  recipients: [{ id: 'm-wang', name: '王建国' }],
  voucherNos: [],
  minutes: [],
  ...more,
})

export const row = (more: Partial<CondolenceRow> = {}): CondolenceRow => ({
  id: 'k1',
  kind: 'bereavement',
  state: 'reported',
  standing: 'handler',
  recipients: [{ id: 'm-wang', name: '王建国' }],
  happenedOn: today(),
  reportedAt: Date.now() - HOUR,
  approved: false,
  visited: false,
  paid: false,
  ...more,
})

export const view = (more: Partial<CondolenceView> = {}): CondolenceView => ({
  ...row(),
  version: 1,
  recipients: [
    { id: 'm-wang', name: '王建国', group: '中学部/数学组', kind: 'in_service', circle: 'handlers', year: year() },
  ],
  can: ['approve', 'decline', 'assignVisitors', 'visit', 'sendLetter'],
  waitsFor: 'approve',
  reported: { by: 'm-sun', byName: '孙丽', at: Date.now() - HOUR },
  visitors: [],
  visits: [],
  givenFen: 0,
  ...more,
})
