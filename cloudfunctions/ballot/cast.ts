import type { Answers } from '@domain/ballot/answer'
import { contentOf } from '@domain/ballot/content'
import type { BallotContract } from '@domain/ballot/contract'
import { type CastVote, type Voter, type VoterState, voterId } from '@domain/ballot/model'
import { receiptOf } from '@domain/ballot/receipt'
import type { Answer } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import type { Caller } from '@domain/member/model'
import type { Handler } from '../kit/serve'
import { newId, tx } from '../kit/store'
import { type Definition, definitionOf } from './definition'
import { isReceived } from './receipts'
import { answersToIt, findVoter } from './store'

type Cast = BallotContract['actions']['cast']

/** What one writes of a person is apart from the grades from the first moment on. */
function remarksOf(answers: Answers): Pick<CastVote, 'remarks'> {
  const written = answers.flatMap((answer, question) => {
    const remarks = typeof answer === 'object' && 'remarks' in answer ? (answer.remarks ?? {}) : {}
    return Object.entries(remarks).flatMap(([id, text]) => (text === '' ? [] : [{ question, id, text }]))
  })
  return written.length > 0 ? { remarks: JSON.stringify(written) } : {}
}

/**
 * One transaction on the voter's line of the roll and a new ballot with a random id: nothing else, so that a whole hall
 * can cast at once, and nothing that would tell of one from the other. One after the other: the database behind the
 * cloud forbids two operations of a transaction at the same time. Answers how the line stood.
 */
const putIn = (vote: CastVote, memberId: string): Promise<VoterState | undefined> =>
  tx(
    async (t) => {
      const voter = await t.get<Voter>('voters', voterId(vote.ballotId, memberId))
      if (voter?.state !== 'due') return voter?.state
      await t.update<Voter>('voters', { ...voter, state: 'voted' })
      await t.insert<CastVote>('votes', vote)
      return voter.state
    },
    (state) => state === 'due',
  )

/**
 * Past the end nobody is due any more, whether or not the roll is closed yet: a vote of theirs that is still on its way is
 * in by then, or never will be. Answers how the line stands for good.
 */
async function settled(ballotId: string, memberId: string): Promise<VoterState | undefined> {
  const known = await findVoter(ballotId, memberId)
  if (known?.state !== 'due') return known?.state
  const voter = await tx(
    async (t) => {
      const found = await t.get<Voter>('voters', known._id)
      if (found?.state === 'due') await t.update<Voter>('voters', { ...found, state: 'closed' })
      return found
    },
    (found) => found?.state === 'due',
  )
  return voter?.state === 'due' ? 'closed' : voter?.state
}

const notFound = () => no('NOT_FOUND')

/** Whoever is not on its roll and may not see it hears the same as of none. */
async function concerned<R>(ballot: Definition, caller: Caller, said: R) {
  if (answersToIt(ballot, caller)) return said
  return (await findVoter(ballot._id, caller.id)) ? said : notFound()
}

/** Without a look at any clock but the caller's own: nothing waits for a timer. */
function barred({ state, opensAt, closesAt }: Definition, now: number) {
  if (state === 'made' || state === 'announced') return no('NOT_OPEN', { opensAt })
  if (state !== 'open' || now > closesAt) return no('CLOSED')
  return now < opensAt ? no('NOT_OPEN', { opensAt }) : null
}

export const cast: Handler<Cast> = async ({ id, answers, receiptKey }, { caller, now }): Promise<Answer<Cast>> => {
  const ballot = await definitionOf(id)
  if (!ballot) return notFound()
  const receipt = receiptOf(id, caller.id, receiptKey)
  // Of whom the first answer was lost, also when it is past the end now. What is in is not compared with what is sent:
  // whoever holds the phone could try out which vote it was.
  const again = async () => ((await isReceived(id, receipt)) ? ok({ receipt }) : no('ALREADY_VOTED'))

  const late = barred(ballot, now)
  if (late) {
    const state = late.error === 'CLOSED' ? await settled(id, caller.id) : undefined
    return state === 'voted' ? again() : concerned(ballot, caller, late)
  }
  const content = contentOf(ballot, answers, ballot.secrecy === 'named' ? caller.name : undefined)
  if (!content.ok) return concerned(ballot, caller, content)
  const vote: CastVote = { _id: newId(), ballotId: id, content: content.value, receipt, ...remarksOf(answers) }
  switch (await putIn(vote, caller.id)) {
    case 'due':
      return ok({ receipt })
    case 'voted':
      return again()
    case 'paper':
      return no('PAPER_ISSUED')
    case 'closed':
      return no('CLOSED')
    default:
      return answersToIt(ballot, caller) ? no('NOT_ON_ROLL') : notFound()
  }
}
