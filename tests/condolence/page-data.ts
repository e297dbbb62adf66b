import type { Letter } from '@domain/condolence/telling'
import type { CondolenceView, VisitView } from '@domain/condolence/view'
import { lin } from '../home/cloud'

/** A case as its recipient gets it. */
export const caseView = (more: Partial<CondolenceView> = {}): CondolenceView => ({
  ...{ id: 'k1', version: 3, kind: 'bereavement', state: 'visited', standing: 'recipient', happenedOn: '2026-10-05' },
  recipients: [{ id: lin.id, name: lin.name, group: lin.group, kind: 'in_service', circle: 'handlers' }],
  ...{ reportedAt: Date.UTC(2026, 9, 6), approved: true, visited: true, paid: false },
  can: ['whoMayKnow', 'farewell'],
  ...more,
})

export const visitView = (more: Partial<VisitView> = {}): VisitView => ({
  ...{ id: 'v1', kind: 'bereavement', on: '2026-10-07', form: 'cash', amountFen: 100_000, sumFen: 100_000 },
  ...{ source: 'union', line: '职工慰问支出', visitors: [{ id: 'm-zhou', name: '周建国' }] },
  ...{ recipients: [{ id: lin.id, name: lin.name }], voucherNos: [], minutes: [] },
  ...more,
})

export const letterOf = (more: Partial<Letter> = {}): Letter => ({
  ...{ id: 'k1', kind: 'bereavement', title: '慰问信', salutation: '林晓梅老师：', on: '2026-10-07' },
  ...{ text: '惊悉您的亲人离世。\n请多保重。\n请多保重。', signature: '春晖小学工会委员会' },
  ...{ sentAt: Date.UTC(2026, 9, 7) },
  ...more,
})
