import { DAY } from '@domain/kit/time'
import type { CallView, ProposalRow, ProposalText, ProposalView } from '@domain/proposal/model'

export const text: ProposalText = {
  title: '在教学楼南侧增设充电棚',
  category: '校园建设',
  rationale: '雨天电动车只能露天停放。',
  measures: '在南侧空地搭棚，装二十个插座。',
}

export const row = (more: Partial<ProposalRow> = {}): ProposalRow => ({
  id: 'p1',
  title: text.title,
  category: text.category,
  state: 'draft',
  callId: 'c1',
  proposer: '林晓梅',
  mine: true,
  own: true,
  endorsed: false,
  endorsers: 0,
  endorsersNeeded: 2,
  createdAt: 0,
  changedAt: 0,
  ...more,
})

export const view = (more: Partial<ProposalView> = {}): ProposalView => ({
  ...row(),
  ...text,
  version: 1,
  proposerGroup: '数学组',
  coProposers: [],
  endorserNames: [],
  co: [],
  chases: [],
  files: [],
  replies: [],
  handledAgain: false,
  timeline: [],
  may: ['save', 'submit', 'withdraw'],
  ...more,
})

export const call = (more: Partial<CallView> = {}): CallView => ({
  id: 'c1',
  version: 1,
  term: 8,
  session: 4,
  title: '八届四次教代会提案征集',
  opensAt: Date.now() - 5 * DAY,
  closesAt: Date.now() + 5 * DAY,
  ...more,
})
