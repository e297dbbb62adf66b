import {
  type Ballot,
  type BallotState,
  type BoxPiece,
  type CastVote,
  pieceId,
  type Voter,
  voterId,
} from '@domain/ballot/model'
import type { Audit } from '../../../cloudfunctions/kit/deed'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

const ballot = (s: Spoiled, fits: (b: Ballot) => boolean) => s.one<Ballot>('ballots', fits)
const inState = (s: Spoiled, state: BallotState) => ballot(s, (b) => b.state === state)
/** An election with a picture, and what followed it. */
const first = (s: Spoiled) => ballot(s, (b) => b.runOffId !== undefined)
const open = (s: Spoiled) => inState(s, 'open')
const lineOf = (s: Spoiled, { _id }: Ballot, state: Voter['state']) =>
  s.one<Voter>('voters', (v) => v.ballotId === _id && v.state === state)
const voteOf = (s: Spoiled, { _id }: Ballot, fits: (v: CastVote) => boolean = () => true) =>
  s.one<CastVote>('votes', (v) => v.ballotId === _id && fits(v))
const contentsOf = (s: Spoiled, { _id }: Ballot) =>
  s.one<BoxPiece>('boxes', (p) => p.ballotId === _id && p.part === 'contents')
const auditOf = (s: Spoiled, { _id }: Ballot) => s.one<Audit>('audits', (a) => a.recordId === _id)

const toggleWritten = (of: Ballot) => set(of, { written: of.written ? undefined : true })

/** Faults in what is voted on. */
const ballots: Plant[] = [
  ['a ballot by nobody', 'ballots DANGLING scrutineers', (s) => set(open(s).made, { by: NOBODY })],
  [
    'a scrutineer twice',
    'ballots TWICE scrutineers',
    (s) => open(s).scrutineers.push(...open(s).scrutineers.slice(0, 1)),
  ],
  ['seen by others than whom it is for', 'ballots DERIVED seenBy', (s) => open(s).seenBy.push('delegates')],
  ['over before it begins', 'ballots STATE opensAt', (s) => set(open(s), { closesAt: open(s).opensAt })],
  ['an election by name', 'ballots STATE opensAt', (s) => set(inState(s, 'made'), { secrecy: 'named' })],
  ['cancelled and published', 'ballots STATE cancelledAt', (s) => set(first(s), { cancelledAt: 1 })],
  ['closed without a seal', 'ballots STATE seal', (s) => set(first(s), { seal: undefined })],
  ['open before its roll was whole', 'ballots COUNT roll', (s) => set(open(s).roll ?? {}, { done: 1 })],
  ['opened by a song', 'ballots STATE audits', (s) => set(auditOf(s, open(s)), { to: 'sung' })],
  ['written beside the history', 'ballots COUNT version', (s) => set(open(s), { version: 99 })],
  ['a run-off of what has none', 'ballots DANGLING runOffOf', (s) => set(first(s), { runOffId: undefined })],
  ['a picture of another size', 'ballots DERIVED files', (s) => set(first(s).files?.[0] ?? {}, { size: 1 })],
  ['a picture that it does not show', 'files DERIVED recordId', (s) => set(first(s), { files: [] })],
]

/** Faults in who votes and in what was cast. */
const rolls: Plant[] = [
  [
    'a line of no roll',
    'voters DANGLING ballotId',
    (s) => {
      const line = lineOf(s, first(s), 'voted')
      s.add<Voter>('voters', { ...line, _id: voterId(NOBODY, line.memberId), ballotId: NOBODY })
    },
  ],
  ['nobody on the roll', 'voters DANGLING memberId', (s) => set(lineOf(s, open(s), 'due'), { memberId: NOBODY })],
  ['when somebody voted', 'voters DERIVED fields', (s) => set(lineOf(s, open(s), 'voted'), { at: 1 } as object)],
  [
    'somebody who could vote still',
    'voters STATE state',
    (s) => {
      const counted = inState(s, 'counted')
      set(lineOf(s, counted, 'closed'), { state: 'due' })
    },
  ],
  [
    'a ballot of no vote',
    'votes DANGLING ballotId',
    (s) => s.add<CastVote>('votes', { _id: 'x', ballotId: NOBODY, content: '{}', receipt: 'x' }),
  ],
  ['a ballot with its time', 'votes DERIVED fields', (s) => set(voteOf(s, open(s)), { at: 1 } as object)],
  [
    'a ballot left beside its receipt',
    'votes STATE ballotId',
    (s) => s.add<CastVote>('votes', { ...voteOf(s, open(s)), _id: 'left', ballotId: first(s)._id }),
  ],
  ['a voter whose ballot is nowhere', 'ballots COUNT votes', (s) => set(lineOf(s, open(s), 'due'), { state: 'voted' })],
  [
    'a ballot that is told by how it is written',
    'votes DERIVED content',
    (s) => set(voteOf(s, open(s)), { content: '{"answers":[ "for"]}' }),
  ],
  [
    'one less on the roll',
    'ballots COUNT voters',
    (s) => {
      const { _id } = lineOf(s, open(s), 'due')
      s.drop('voters', (id) => id === _id)
    },
  ],
  [
    'one ballot too many',
    'ballots COUNT votes',
    (s) => s.add<CastVote>('votes', { ...voteOf(s, open(s)), _id: 'one-more' }),
  ],
]

/** Faults in a closed box, and in what follows from it. */
const boxes: Plant[] = [
  [
    'a piece of no box',
    'boxes DANGLING ballotId',
    (s) =>
      s.add('boxes', { _id: pieceId(NOBODY, 'contents', 0), ballotId: NOBODY, part: 'contents', n: 0, items: [] } as {
        _id: string
      }),
  ],
  [
    'a ballot that was changed after closing',
    'ballots DERIVED seal',
    (s) => {
      const { items } = contentsOf(s, first(s))
      items[0] = items.find((one) => one !== items[0]) ?? ''
    },
  ],
  ['a ballot that answers nothing', 'ballots DERIVED box', (s) => contentsOf(s, first(s)).items.splice(0, 1, '{}')],
  ['a ballot put into a closed box', 'ballots COUNT contents', (s) => contentsOf(s, first(s)).items.push('{}')],
  ['another seal', 'ballots DERIVED seal', (s) => set(first(s).seal ?? {}, { fingerprint: 'f'.repeat(64) })],
  ['a box that is silent of written names', 'ballots DERIVED written', (s) => toggleWritten(first(s))],
  ['a box whose blind line was changed', 'ballots DERIVED seal', (s) => set(first(s), { blind: 'x' })],
  ['a result with another word', 'ballots DERIVED result', (s) => set(first(s).result ?? {}, { words: '通过' })],
]

export const ballotPlants: Plant[] = [...ballots, ...rolls, ...boxes]
