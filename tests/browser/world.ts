import type { CallView, ProposalView, State } from '@domain/proposal/model'
import type { Cloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'

/** Who looks at a page. A visitor has not even an account, a guest has one that nobody is bound to. */
export type Part = 'visitor' | 'guest' | 'admin' | 'chair' | 'committee' | 'handler' | 'teacher' | 'colleague'
type Asked = { state?: State; mine?: boolean; toDo?: boolean; text?: string }

/** A school that pages can be looked at in: who plays which part, and where to find a proposal. */
export interface World {
  cloud: Cloud
  as(part: Part): Promise<Session> | undefined
  /** The first proposal of this part's list; throws when there is none. */
  proposal(part: Part, asked: Asked): Promise<{ id: string }>
}

export class NoProposal extends Error {}

export function worldOf(cloud: Cloud, staffNos: Partial<Record<Part, string>>): World {
  const sessions = new Map<Part, Promise<Session>>()
  const as = (part: Part) => {
    if (part === 'visitor') return undefined
    const staffNo = staffNos[part]
    if (part !== 'guest' && staffNo === undefined) throw new Error(`nobody plays ${part}`)
    const session = sessions.get(part) ?? (staffNo === undefined ? cloud.guest() : cloud.login(staffNo))
    sessions.set(part, session)
    return session
  }
  return {
    cloud,
    as,
    async proposal(part, asked) {
      const session = (await as(part)) as Session
      const { items } = await value(session.proposal.list(asked))
      const [first] = items
      if (!first) throw new NoProposal(`${part} finds no proposal with ${JSON.stringify(asked)}`)
      return { id: first.id }
    },
  }
}

/** How far a proposal is brought before the next person's turn. */
export type Way = { by: Session; endorsers: Session[]; committee: Session; handler: Session; lead: string }
type Text = Parameters<Session['proposal']['save']>[0]

/** Brings a proposal to a state through the hands of all the right people. */
export async function bring(to: State, text: Omit<Text, 'callId'>, call: CallView, way: Way): Promise<ProposalView> {
  const { by, endorsers, committee, handler, lead } = way
  const draft = await value(by.proposal.save({ callId: call.id, ...text }))
  const { id } = draft
  if (to === 'draft') return draft
  const sent = await value(by.proposal.submit({ id }))
  if (to === 'withdrawn') return value(by.proposal.withdraw({ id }))
  if (to === 'endorsing') return sent
  let view = sent
  for (const endorser of endorsers) view = await value(endorser.proposal.endorse({ id }))
  if (to === 'under_review') return view
  const decision = to === 'referred' || to === 'returned' || to === 'not_docketed' ? to : 'docketed'
  const reason = '请写明是哪几样、大约需要多少，方便承办部门估算；同类事项去年已经办过一次，请与上次的结果比较。'
  const decided = await value(committee.proposal.decide({ ids: [id], decision, reason }))
  if (to === decision) return decided.items[0] ?? view
  view = await value(committee.proposal.assign({ id, lead }))
  if (to === 'assigned') return view
  view = await value(
    handler.proposal.reply({ id, outcome: 'in_progress', text: '已请三家单位报价，下月动工。'.repeat(6) }),
  )
  if (to === 'replied') return view
  return value(by.proposal.rate({ id, satisfaction: 'basically_satisfied', comment: '能早一点更好。'.repeat(8) }))
}
