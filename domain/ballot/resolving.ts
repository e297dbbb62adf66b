import { addVotes, type Counter, noVotes, sumOf } from './counter'
import { VOTES, type Vote } from './question'

/** 同意、不同意、弃权 of a resolution. */
export function resolving(): Counter {
  const votes = noVotes()
  return {
    read(answer) {
      const vote = VOTES.find((one: Vote) => one === answer)
      return vote ? () => votes[vote]++ : null
    },
    readPaper: (counts, valid) => ('for' in counts && sumOf(counts) === valid ? () => addVotes(votes, counts) : null),
    result: ({ passes }) => ({ ...votes, adopted: passes(votes.for) }),
  }
}
