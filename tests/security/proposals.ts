import type { Cloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { openCall, text } from '../proposal/deeds'
import type { Column, Thing } from './things'

/** Proposals of one writer in every state that hides them from somebody, and some that the whole school sees. */
export async function fileProposals(cloud: Cloud, chair: Session) {
  const [writer, friend, reviewer] = await Promise.all(['writer', 'friend', 'proposal_committee'].map(cloud.login))
  if (!writer || !friend || !reviewer) throw new Error('no such people')
  const { id: callId } = await openCall(chair, Date.now())

  const draft = async (by = writer, files?: string[]) =>
    (await value(by.proposal.save({ callId, ...text(), files }))).id
  const endorsing = async (files?: string[]) =>
    (await value(writer.proposal.submit({ id: await draft(writer, files) }))).id
  const review = async (files?: string[]) => (await value(friend.proposal.endorse({ id: await endorsing(files) }))).id
  const decided = async (decision: 'docketed' | 'returned' | 'not_docketed', files?: string[]) => {
    const id = await review(files)
    await value(reviewer.proposal.decide({ ids: [id], decision, reason: '理由' }))
    return id
  }
  const withdrawn = async (id: string) => (await value(writer.proposal.withdraw({ id }))).id
  const assigned = async () => {
    const id = await decided('docketed')
    return (await value(reviewer.proposal.assign({ id, lead: '图书馆' }))).id
  }

  const picture = async () => (await value(writer.upload(Buffer.from('%PDF-1.4'), '附件.pdf'))).fileId
  const [shown, hidden] = [await picture(), await picture()]
  const legit = await review()
  const other = await review()
  const made: [string, string][] = [
    ['draft', await draft(writer, [hidden])],
    ['endorsing', await endorsing()],
    ['review', legit],
    ['returned', await decided('returned')],
    ['not_docketed', await decided('not_docketed')],
    ['docketed', await decided('docketed', [shown])],
    ['assigned', await assigned()],
    ['withdrawn_early', await withdrawn(await endorsing())],
    ['withdrawn_late', await withdrawn(await review())],
  ]
  const proposals: Thing[] = [
    ...made.map(([name, id]): Thing => ({ kind: 'proposal', name, id })),
    { kind: 'file', name: 'docketed', id: shown },
    { kind: 'file', name: 'draft', id: hidden },
  ]
  const drafts = new Map<Column, string>([['delegate', await draft(await cloud.login('delegate'))]])
  return { callId, proposals, legit, other, drafts }
}
