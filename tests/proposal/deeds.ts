import { DAY } from '@domain/kit/time'
import type { CallView, Decision, ProposalView, Satisfaction } from '@domain/proposal/model'
import { type Session, value } from '../kit/session'

/** The usual steps of a proposal through the door, for tests that are about a later one. */
export const openCall = (by: Session, now: number, more: { session?: number } = {}): Promise<CallView> =>
  value(
    by.proposal.openCall({
      term: 8,
      session: more.session ?? 4,
      title: '第八届教代会提案征集',
      opensAt: now - DAY,
      closesAt: now + 10 * DAY,
    }),
  )

export const text = (title = '食堂增设低糖窗口') => ({
  title,
  category: '后勤服务',
  rationale: '四十五岁以上教师占六成，体检血糖偏高者逐年增加。',
  measures: '在二楼设一个低糖窗口，标注每份碳水含量。',
})

export async function submitted(by: Session, callId: string, title?: string): Promise<ProposalView> {
  const draft = await value(by.proposal.save({ callId, ...text(title) }))
  return value(by.proposal.submit({ id: draft.id }))
}

/** Endorsed by all of `endorsers` in turn; answers what the last one sees. */
export async function reviewed(by: Session, callId: string, endorsers: Session[], title?: string) {
  let p = await submitted(by, callId, title)
  for (const endorser of endorsers) p = await value(endorser.proposal.endorse({ id: p.id }))
  return p
}

export const decided = async (by: Session, ids: string[], decision: Decision, reason?: string) =>
  (await value(by.proposal.decide({ ids, decision, reason }))).items

export const assigned = (by: Session, id: string, lead: string) => value(by.proposal.assign({ id, lead }))

export async function rated(by: Session, handler: Session, id: string, satisfaction: Satisfaction) {
  await value(handler.proposal.reply({ id, outcome: 'in_progress', text: '已列入本学期计划。' }))
  return value(by.proposal.rate({ id, satisfaction }))
}
