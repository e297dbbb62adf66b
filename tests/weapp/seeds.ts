import { DAY, dayOf } from '@domain/kit/time'
import type { Proposal, ProposalView } from '@domain/proposal/model'
import { auditsOf } from '../kit/records'
import { value } from '../kit/session'
import { PEOPLE, TEXT, type Town } from './school'

/** What the journey before would have left: made through the door, so that each journey can stand alone. */
export async function draftOf({ school, callId }: Town, n: number, title: string): Promise<string> {
  const { proposal } = await school.as(n)
  return (await value(proposal.save({ callId, ...TEXT, title }))).id
}

export async function handedIn(town: Town, n: number, title: string): Promise<string> {
  const id = await draftOf(town, n, title)
  await value((await town.school.as(n)).proposal.submit({ id }))
  return id
}

export async function inReview(town: Town, n: number, title: string): Promise<string> {
  const id = await handedIn(town, n, title)
  for (const colleague of PEOPLE.colleagues) await value((await town.school.as(colleague)).proposal.endorse({ id }))
  return id
}

export async function docketed(town: Town, n: number, title: string): Promise<string> {
  const id = await inReview(town, n, title)
  await value((await town.school.as(PEOPLE.reviewer)).proposal.decide({ ids: [id], decision: 'docketed' }))
  return id
}

export async function assigned(town: Town, n: number, title: string): Promise<string> {
  const id = await docketed(town, n, title)
  await value((await town.school.as(PEOPLE.clerk)).proposal.assign({ id, lead: '总务处', co: ['教务处'] }))
  return id
}

/** With 总务处, due so many days ago. */
export async function overdue(town: Town, n: number, title: string, days: number): Promise<string> {
  const id = await docketed(town, n, title)
  const clerk = await town.school.as(PEOPLE.clerk)
  const then = Date.now() - days * DAY
  await town.cloud.clock(then)
  try {
    await value(clerk.proposal.assign({ id, lead: '总务处', co: ['教务处'], dueOn: dayOf(then) }))
  } finally {
    await town.cloud.clock(null)
  }
  return id
}

export async function replied(town: Town, n: number, title: string): Promise<string> {
  const id = await assigned(town, n, title)
  await value((await town.school.as(PEOPLE.reviewer)).proposal.reply({ id, outcome: 'planned', text: '已列入计划。' }))
  return id
}

/** The record as this person is shown it by the door. */
export const viewOf = async ({ school }: Town, n: number, id: string): Promise<ProposalView> =>
  value((await school.as(n)).proposal.get({ id }))

/** How often a record has come to this state, by its audit. */
export const timesCome = ({ cloud }: Town, id: string, to: Proposal['state']) =>
  auditsOf(cloud, id).filter((audit) => audit.to === to && audit.from !== to).length
