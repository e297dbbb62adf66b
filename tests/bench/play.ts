import type { NoticeKind } from '@domain/notice/model'
import { type Session, value } from '../kit/session'
import { text } from '../proposal/deeds'
import { type Costs, costOf } from './actions'
import { DELEGATES, HANDLING, type World } from './cases/case'
import { record } from './tape'

/** Names of the lines whose cost was told, as the player goes through them. */
type Tell = (...asks: string[]) => void

async function home(by: Session, tell: Tell) {
  await value(by.member.me({}))
  await value(by.proposal.list({ toDo: true }))
  await value(by.notice.inbox({}))
  await value(by.notice.unread({}))
  tell('member.me', 'proposal.list, to do', 'notice.inbox', 'notice.unread')
}

/** Notices that a proposal stands behind. */
const OPENED: readonly NoticeKind[] = ['endorsed', 'submitted', 'decided', 'in_hand', 'replied']

/** Opens what is new in the inbox, two at most. */
async function inbox(by: Session, tell: Tell) {
  const { items } = await value(by.notice.inbox({}))
  await value(by.notice.unread({}))
  tell('notice.inbox', 'notice.unread')
  for (const notice of items.filter((n) => !n.read && OPENED.includes(n.kind)).slice(0, 2)) {
    await value(by.notice.read({ id: notice.id }))
    await value(by.proposal.get({ id: notice.about.id }))
    tell('notice.read', 'proposal.get')
  }
}

/** One proposal from its first word to its rating. */
async function proposal(w: World, people: readonly Session[], tell: Tell) {
  const [by, ...endorsers] = people
  if (!by) throw new Error('nobody proposes')
  const { id } = await value(by.proposal.save({ callId: w.callId, ...text('给办公室添一台打印机') }))
  await value(by.proposal.save({ id, callId: w.callId, ...text('给办公室添两台打印机') }))
  await value(by.proposal.submit({ id }))
  tell('proposal.save', 'proposal.save, again', 'proposal.submit')
  for (const [i, endorser] of endorsers.entries()) {
    await value(endorser.proposal.list({}))
    await value(endorser.proposal.get({ id }))
    await value(endorser.proposal.endorse({ id }))
    tell(
      'proposal.list',
      'proposal.get',
      i === endorsers.length - 1 ? 'proposal.endorse, the last' : 'proposal.endorse',
    )
  }
  await value(w.reviewer.proposal.decide({ ids: [id], decision: 'docketed' }))
  await value(w.chair.member.groups({}))
  await value(w.chair.proposal.assign({ id, lead: HANDLING }))
  await value(w.handler.proposal.reply({ id, outcome: 'planned', text: '下学期采购。' }))
  await value(by.proposal.rate({ id, satisfaction: 'very_satisfied' }))
  tell('proposal.decide', 'member.groups', 'proposal.assign', 'proposal.reply', 'proposal.rate')
}

/** A small piece of a month by people of the school, and what the measured calls say that it costs. */
export async function playMonth(world: World, costs: Costs): Promise<{ played: number; told: number }> {
  let told = 0
  const tell: Tell = (...asks) => {
    for (const name of asks) told += costOf(costs, name)
  }
  const people = await Promise.all(DELEGATES.map((n) => world.bench.as(n)))
  const tape = record(world.bench.host.gateway)
  for (let i = 0; i < 4; i++) await proposal(world, people.slice(i * 4, i * 4 + 4), tell)
  for (const person of people.slice(0, 24)) {
    await home(person, tell)
    await inbox(person, tell)
  }
  return { played: tape.take().length, told }
}
