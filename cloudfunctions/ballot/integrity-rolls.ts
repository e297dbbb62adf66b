import { type Ballot, type CastVote, type Voter, voterId } from '@domain/ballot/model'
import { Findings, type Kept, type Problem, type School } from '../kit/integrity'
import { rewritten } from './rewritten'

const BEFORE_CLOSED: readonly Ballot['state'][] = ['announced', 'open', 'cancelled']

const byBallot = <T extends { ballotId: string }>(docs: readonly T[]) => {
  const found = new Map<string, T[]>()
  for (const doc of docs) {
    const known = found.get(doc.ballotId)
    if (known) known.push(doc)
    else found.set(doc.ballotId, [doc])
  }
  return found
}

/** What may stand in a line of the roll, and in a ballot: nothing of when, and of one nothing of the other. */
const LINE = '_id,ballotId,group,groupId,memberId,name,sortName,staffNo,state'
const VOTE = ['_id', 'ballotId', 'content', 'receipt', 'remarks']
const fieldsOf = (doc: Kept) => Object.keys(doc).sort()

/** Lines of rolls, and ballots that were cast: as many as have voted, and whose they are is said nowhere. */
export function rollProblems(school: School): Problem[] {
  const lines = new Findings('voters')
  lines.each(school.all<Voter>('voters'), (v) => {
    const ballot = school.find<Ballot>('ballots', v.ballotId)
    lines.refers(v._id, 'ballotId', ballot?.roll !== undefined)
    lines.refers(v._id, 'memberId', school.has('members', v.memberId) && v._id === voterId(v.ballotId, v.memberId))
    lines.same(v._id, 'fields', fieldsOf(v).join(), LINE)
    const isEnded = ballot !== undefined && !BEFORE_CLOSED.includes(ballot.state)
    if (isEnded && v.state === 'due') lines.add(v._id, 'STATE', 'state')
  })
  const votes = new Findings('votes')
  votes.each(school.all<CastVote>('votes'), (vote) => {
    const ballot = school.find<Ballot>('ballots', vote.ballotId)
    votes.refers(vote._id, 'ballotId', ballot !== undefined)
    const others = fieldsOf(vote).filter((f) => !VOTE.includes(f))
    votes.same(vote._id, 'fields', others, [])
    if (!ballot) return
    // Of what was cancelled they go, too, but a crash may come before.
    if (!BEFORE_CLOSED.includes(ballot.state)) votes.add(vote._id, 'STATE', 'ballotId')
    else votes.same(vote._id, 'content', rewritten(vote.content, ballot), vote.content)
  })
  return [...lines.list, ...votes.list, ...countProblems(school)]
}

function countProblems(school: School): Problem[] {
  const [lines, votes] = [byBallot(school.all<Voter>('voters')), byBallot(school.all<CastVote>('votes'))]
  const found = new Findings('ballots')
  return found.each(school.all<Ballot>('ballots'), ({ _id, state, roll, seal, forgottenAt }) => {
    const [on, cast] = [lines.get(_id) ?? [], votes.get(_id) ?? []]
    const isWhole = roll !== undefined && state !== 'announced' && roll.done === roll.total
    const wanted = forgottenAt === undefined ? (roll?.total ?? 0) : 0
    if (isWhole ? on.length !== wanted : on.length > wanted) found.add(_id, 'COUNT', 'voters')
    const voted = on.filter((v) => v.state === 'voted').length
    // Slice by slice, once the box has them or nobody will count them.
    const isLeaving = seal !== undefined || state !== 'open'
    if (isLeaving ? cast.length > voted : cast.length !== voted) found.add(_id, 'COUNT', 'votes')
  })
}
