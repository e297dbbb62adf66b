import { follow } from '@domain/proposal/follow'
import type { Proposal } from '@domain/proposal/model'
import type { Audit } from '../../../cloudfunctions/kit/deed'
import type { Answered, Kept } from '../../../cloudfunctions/kit/integrity'
import type { Spoiled } from './spoiled'
import { NOBODY, type Plant, set } from './spoiled'

/** The record with what follows from its other fields, as if nobody had noticed. */
function settle(p: Proposal): void {
  const { nextBy } = p
  set(p, { ...follow(p, { reviewDays: 10, rateDays: 15 }), nextBy })
}
const last = (s: Spoiled, session = 4) =>
  s.one<Kept & { last: number }>('series', ({ _id }) => _id === `proposal_8_${session}`)
const topNumber = (s: Spoiled, session = 4) =>
  s
    .all<Proposal>('proposals')
    .filter((p) => p.session === session && p.number)
    .sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? 1 : -1))[0] as Proposal

/** Faults in what the proposal keeps. */
export const proposalPlants: Plant[] = [
  [
    'a proposer who is not there',
    'proposals DANGLING proposer',
    (s) => {
      const p = s.proposal('draft', (x) => !x.files?.length)
      p.proposer.id = NOBODY
      p.proposerIds = [NOBODY]
      settle(p)
    },
  ],
  [
    'a co-proposer who is not there',
    'proposals DANGLING coProposers',
    (s) => {
      const p = s.proposal('under_review')
      p.coProposers.push({ id: NOBODY, name: '无' })
      p.proposerIds.push(NOBODY)
    },
  ],
  [
    'an endorser who is not there',
    'proposals DANGLING endorsements',
    (s) => set(s.proposal('docketed').endorsements[0] ?? {}, { id: NOBODY }),
  ],
  ['a call that is not there', 'proposals DANGLING callId', (s) => set(s.proposal('rated'), { callId: NOBODY })],
  [
    'another window than the call',
    'proposals DERIVED callId',
    (s) => {
      s.proposal('rated').closesAt++
    },
  ],
  ['merged into nothing', 'proposals DANGLING mergedInto', (s) => set(s.proposal('merged'), { mergedInto: NOBODY })],
  [
    'a survivor that forgot whom it took in',
    'proposals COUNT mergedInto',
    (s) => {
      const { mergedInto } = s.proposal('merged')
      const into = s.one<Proposal>('proposals', (p) => p._id === mergedInto)
      set(into, { coProposers: [], proposerIds: [into.proposer.id] })
    },
  ],
  ['seen by others than it should', 'proposals DERIVED seenBy', (s) => s.proposal('draft').seenBy.push('school')],
  ['waiting for nobody', 'proposals DERIVED waitsFor', (s) => set(s.proposal('assigned'), { waitsFor: [] })],
  [
    'not counted as before the committee',
    'proposals DERIVED numbered',
    (s) => set(s.proposal('rated'), { numbered: false }),
  ],
  ['answered without an answer', 'proposals DERIVED answered', (s) => set(s.proposal('assigned'), { answered: true })],
  ['not found by its title', 'proposals DERIVED search', (s) => set(s.proposal('rated'), { search: '' })],
  [
    'due at another time',
    'proposals DERIVED nextBy',
    (s) => {
      s.proposal('assigned').nextBy++
    },
  ],
  [
    'due before the committee could meet',
    'proposals DERIVED nextBy',
    (s) => set(s.proposal('under_review'), { nextBy: 1 }),
  ],
  ['due never', 'proposals DERIVED nextBy', (s) => set(s.proposal('replied'), { nextBy: Date.UTC(2100, 0, 1) })],
  ['a proposer too many', 'proposals COUNT proposerIds', (s) => s.proposal('rated').proposerIds.push(s.quiet()._id)],
  [
    'a proposer twice',
    'proposals TWICE proposerIds',
    (s) => {
      const p = s.proposal('rated', (x) => x.coProposers.length === 0)
      set(p, { coProposers: [p.proposer], proposerIds: [p.proposer.id, p.proposer.id] })
    },
  ],
  [
    'an endorser twice',
    'proposals TWICE endorsements',
    (s) => {
      const [a, b] = s.proposal('rated').endorsements
      if (a && b) b.id = a.id
    },
  ],
  [
    'endorsed by its proposer',
    'proposals TWICE endorsements',
    (s) => {
      const p = s.proposal('rated')
      set(p.endorsements[0] ?? {}, { id: p.proposer.id })
    },
  ],
  ['fewer endorsers than it needs', 'proposals COUNT endorsements', (s) => set(s.proposal('docketed'), { needed: 9 })],
  [
    'an endorser whom the timeline does not know',
    'proposals COUNT endorsements',
    (s) => {
      const { _id, name } = s.quiet()
      s.proposal('replied').endorsements.push({ id: _id, name, at: 1 })
    },
  ],
  [
    'decided otherwise than it stands',
    'proposals STATE decision',
    (s) => set(s.proposal('docketed'), { decision: 'referred' }),
  ],
  [
    'merged and yet alive',
    'proposals STATE mergedInto',
    (s) => {
      const p = s.proposal('docketed')
      const into = s.proposal('rated', (x) => x.proposer.id !== p.proposer.id)
      into.coProposers.push(...[p.proposer, ...p.coProposers])
      into.proposerIds.push(...p.proposerIds)
      settle(into)
      p.mergedInto = into._id
    },
  ],
  [
    'merged into itself',
    'proposals STATE mergedInto',
    (s) => {
      const p = s.proposal('merged')
      p.mergedInto = p._id
    },
  ],
  ['handed over without a day', 'proposals STATE dueOn', (s) => set(s.proposal('rated'), { dueOn: undefined })],
  [
    'chased, and the timeline does not know',
    'proposals COUNT chases',
    (s) => set(s.proposal('rated'), { chases: [{ at: 1, byName: '无' }] }),
  ],
  [
    'chased twice in one day',
    'proposals TWICE chases',
    (s) => {
      const p = s.proposal('assigned', (x) => (x.chases?.length ?? 0) > 0)
      p.chases?.push(...p.chases)
      p.timeline.push(...p.timeline.filter((step) => step.action === 'chase'))
    },
  ],
  ['handed to nobody', 'proposals STATE lead', (s) => set(s.proposal('rated'), { lead: undefined })],
  [
    'rated without a grade',
    'proposals STATE satisfaction',
    (s) => set(s.proposal('rated'), { satisfaction: undefined }),
  ],
  [
    'without its number',
    'proposals STATE number',
    (s) => {
      const p = topNumber(s)
      p.number = undefined
      settle(p)
      last(s).last--
    },
  ],
  [
    'without the time of its review',
    'proposals STATE reviewAt',
    (s) => set(s.proposal('docketed'), { reviewAt: undefined }),
  ],
  ['a timeline that ends elsewhere', 'proposals STATE timeline', (s) => void s.proposal('rated').timeline.pop()],
  [
    'a timeline with a gap',
    'proposals STATE timeline',
    (s) => {
      const p = s.proposal('docketed')
      p.timeline = p.timeline.filter((step) => step.action !== 'submit')
      p.submittedAt = undefined
    },
  ],
  [
    'a step that no audit knows',
    'proposals STATE timeline',
    (s) => {
      const p = s.proposal('docketed')
      p.timeline = p.timeline.map((step) => (step.action === 'decide' ? { ...step, at: step.at + 1 } : step))
    },
  ],
  [
    'written beside the audit',
    'proposals COUNT version',
    (s) => {
      s.proposal('rated').version++
    },
  ],
  [
    'changed at a moment that no audit knows',
    'proposals STATE audits',
    (s) => {
      s.proposal('rated').changedAt++
    },
  ],
  [
    'audits that lead elsewhere',
    'proposals STATE audits',
    (s) => {
      const p = s.proposal('docketed')
      s.add('audits', {
        ...s.one<Audit>('audits', (a) => a.recordId === p._id),
        _id: 'x',
        from: 'docketed',
        to: 'assigned',
      })
      p.version++
    },
  ],
  ['handed in at another time', 'proposals DERIVED submittedAt', (s) => set(s.proposal('rated'), { submittedAt: 1 })],
  ['begun at another time', 'proposals DERIVED createdAt', (s) => set(s.proposal('rated'), { createdAt: 1 })],
  [
    'an answer that the timeline does not know',
    'proposals COUNT replies',
    (s) => {
      const p = s.proposal('rated')
      p.replies = [...p.replies, ...p.replies]
    },
  ],
  [
    'handled again, and nobody asked for it',
    'proposals STATE handledAgain',
    (s) =>
      set(
        s.proposal('rated', (p) => !p.handledAgain),
        { handledAgain: true },
      ),
  ],
  [
    'one number for two',
    'proposals TWICE number',
    (s) => {
      const [a, b] = s.all<Proposal>('proposals').filter((p) => p.session === 4 && p.number)
      if (!a || !b) return
      b.number = a.number
      settle(b)
    },
  ],
  [
    'a number of another session',
    'proposals DERIVED number',
    (s) => {
      const p = s.proposal('rated', (x) => x.session === 3)
      p.number = p.number?.replace('三次', '五次')
      settle(p)
    },
  ],
  [
    'a number above its counter',
    'proposals COUNT number',
    (s) => {
      last(s).last--
    },
  ],
  [
    'a number that nobody has',
    'series COUNT last',
    (s) => {
      last(s).last++
    },
  ],
  [
    'a request for a record that is not there',
    'requests DANGLING outcome',
    (s) =>
      set(s.one<Answered>('requests', (r) => r.action === 'proposal.save').outcome.value ?? {}, {
        id: NOBODY,
      }),
  ],
  [
    'a request for what was not done',
    'requests MISSING outcome',
    (s) => void s.one<Answered>('requests', (r) => r.action === 'proposal.decide').at++,
  ],
]
