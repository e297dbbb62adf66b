import { OUTCOMES, type ProposalRow, SATISFACTIONS } from '@domain/proposal/model'
import { text } from '../proposal/deeds'
import { anyDepartment, enter, openApp, type Person, type Town } from './load-people'

export type Turn = (me: Person, town: Town) => Promise<unknown>

const PARAGRAPH = '近三年问卷里这一条年年靠前，四十五岁以上教师占六成，各组都有人提到，建议学校尽快研究。'
/** Texts as people write them: some lines, sometimes pages. */
const written = (me: Person, mark: string) => ({
  ...text(`提案${mark}`),
  rationale: PARAGRAPH.repeat(1 + me.chance.below(20)),
})
const title = (me: Person) => `${me.n}-${Math.floor(me.chance.next() * 2 ** 48).toString(36)}`

async function rows(me: Person, asked: Parameters<Person['phone']['call']['proposal']['list']>[0]) {
  const page = await me.phone.call.proposal.list(asked)
  if (!page.ok) return []
  const next = page.value.cursor
  if (next === undefined || me.chance.next() < 0.7) return page.value.items
  const more = await me.phone.call.proposal.list({ ...asked, cursor: next })
  return [...page.value.items, ...(more.ok ? more.value.items : [])]
}
const own = (items: ProposalRow[], state: string) => items.filter((p) => p.own && p.state === state)

/** Looks at the first page, and opens something. */
const look: Turn = async (me) => {
  const p = me.chance.pick(await rows(me, {}))
  if (p) await me.phone.call.proposal.get({ id: p.id })
}
const start: Turn = async (me) => {
  await openApp(me)
  await me.phone.call.notice.unread({})
}
const inbox: Turn = async (me) => {
  const page = await me.phone.call.notice.inbox({})
  const notice = page.ok && page.value.items.find((n) => !n.read)
  if (notice) await me.phone.call.notice.read({ id: notice.id })
}
const write: Turn = async (me, { callId }) => {
  const asked = { callId, ...written(me, title(me)) }
  const draft = await me.phone.call.proposal.save(asked)
  if (!draft.ok) return
  if (draft.value.title !== asked.title || !draft.value.own)
    me.phone.book.wrong('proposal.save answered another record')
  if (me.chance.next() < 0.8) await me.phone.call.proposal.submit({ id: draft.value.id })
}
const endorse: Turn = async (me) => {
  const p = me.chance.pick((await rows(me, { state: 'endorsing' })).filter((row) => !row.own))
  const { proposal } = me.phone.call
  if (!p) return
  if (!p.endorsed) await proposal.endorse({ id: p.id })
  // Some think better of it.
  if (p.endorsed || me.chance.next() < 0.1) await proposal.unendorse({ id: p.id })
}
/** One's own: mends, hands in, takes back, rates. */
const mine: Turn = async (me) => {
  const { proposal } = me.phone.call
  const items = await rows(me, { mine: true })
  const replied = me.chance.pick(own(items, 'replied'))
  const satisfaction = me.chance.pick(SATISFACTIONS) ?? 'satisfied'
  if (replied) return proposal.rate({ id: replied.id, satisfaction, comment: '已看到改进。' })
  const draft = me.chance.pick([...own(items, 'draft'), ...own(items, 'returned')])
  if (draft) return mend(me, draft)
  const endorsing = me.chance.pick(own(items, 'endorsing'))
  if (endorsing && me.chance.next() < 0.2) return proposal.withdraw({ id: endorsing.id })
}
async function mend(me: Person, { id, callId }: ProposalRow): Promise<void> {
  const { proposal } = me.phone.call
  const now = await proposal.get({ id })
  if (!now.ok) return
  const { version } = now.value
  await proposal.save({ id, callId, version, ...written(me, title(me)) })
  // Another device still shows what was there before: it is told, and nothing is lost.
  if (me.chance.next() < 0.5) await proposal.save({ id, callId, version, ...written(me, title(me)) })
  await proposal.submit({ id })
}
/** What the committee has to do: decides on a list, or hands out what was decided. */
const desk: Turn = async (me) => {
  const { proposal } = me.phone.call
  if (me.chance.next() < 0.5) {
    const state = me.chance.next() < 0.8 ? 'docketed' : 'referred'
    const ready = (await rows(me, { toDo: true, state })).slice(0, 4)
    for (const p of ready) await proposal.assign({ id: p.id, lead: anyDepartment(me.chance), co: [] })
    return
  }
  const open = (await rows(me, { toDo: true, state: 'under_review' })).slice(0, 1 + me.chance.below(5))
  const [first, ...others] = open.map((p) => p.id)
  const decision = me.chance.weighed([
    [70, 'docketed'],
    [15, 'referred'],
    [5, 'not_docketed'],
    [5, 'returned'],
    [5, 'merged'],
  ] as const)
  if (!decision || !first) return
  const merges = decision === 'merged'
  const asked = merges ? { ids: others, into: first } : { ids: [first, ...others], reason: '委员会讨论决定。' }
  if (asked.ids.length > 0) await proposal.decide({ decision, ...asked })
}
const office: Turn = async (me, town) => {
  const p = me.chance.pick(await rows(me, { toDo: true }))
  const outcome = me.chance.pick(OUTCOMES) ?? 'planned'
  if (!p) return look(me, town)
  const reply = await me.phone.call.proposal.reply({ id: p.id, outcome, text: PARAGRAPH })
  if (reply.ok && me.chance.next() < 0.3) await me.phone.call.proposal.implemented({ id: p.id, note: '已经办好。' })
}
const people: Turn = async (me, { members }) => {
  const page = await me.phone.call.member.list(me.chance.next() < 0.5 ? { text: '王' } : {})
  const found = page.ok ? me.chance.pick(page.value.items)?.id : me.chance.pick(members)
  if (found) await me.phone.call.member.get({ id: found })
  if (me.chance.next() < 0.2) await me.phone.call.member.groups({})
}
const numbers: Turn = async (me, { callId }) => {
  await me.phone.call.proposal.calls({})
  await me.phone.call.proposal.stats({ callId })
}
/** What no page would send. */
const bad: Turn = async (me, { members }) => {
  const inputs = [null, 7, 'x', [], {}, { id: '../..' }, { id: { $ne: 1 } }, { ids: [] }, { cursor: 'x' }, { text: 7 }]
  const asked = me.chance.pick(inputs)
  const [fn, action] = me.chance.pick(EVERYWHERE) ?? ['proposal', 'get']
  if (me.chance.next() < 0.7) await me.phone.ask(fn, action, asked)
  else if (me.chance.next() < 0.5) await me.phone.ask('proposal', me.chance.pick(['', 'constructor', 'x']) ?? '', {})
  // An id of another kind is as unknown as none.
  else await me.phone.call.proposal.endorse({ id: me.chance.pick(members) ?? '' })
}
const EVERYWHERE = [
  ['proposal', 'save'],
  ['proposal', 'decide'],
  ['proposal', 'list'],
  ['proposal', 'endorse'],
  ['notice', 'read'],
  ['notice', 'inbox'],
  ['member', 'get'],
  ['member', 'bind'],
] as const

type Mix = readonly (readonly [weight: number, turn: Turn])[]
const READING: Mix = [
  [22, start],
  [12, inbox],
  [20, look],
  [4, numbers],
  [3, people],
  [3, bad],
  [1, enter],
]
const DELEGATE: Mix = [
  [8, write],
  [20, endorse],
  [12, mine],
]
const WORK: Partial<Record<Person['part'], Mix>> = {
  committee: [[60, desk]],
  handler: [[60, office]],
  leader: [[20, people]],
}

/** Something that this person might do now. */
export async function takeTurn(me: Person, town: Town): Promise<void> {
  const mix = [...READING, ...(me.delegate ? DELEGATE : []), ...(WORK[me.part] ?? [])]
  await me.chance.weighed(mix)?.(me, town)
}
