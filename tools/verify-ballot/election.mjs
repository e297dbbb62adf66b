// @ts-check
import { VOTES } from './answer.mjs'

/**
 * @import {Candidate, Line, Merge, Sums, Vote} from './box.mjs'
 * @typedef {{marks: Record<string, Vote>, writeIns: string[]}} Answer
 */

/** As which name scrutineers read one that was written. @param {readonly Merge[]} merges @param {string} name */
function readAs(merges, name) {
  let shown = name
  // The last reading of a name itself wins; and whatever is shown under a name goes where that name goes.
  for (const { from, to } of merges) if (name === from || shown === from) shown = to
  return shown
}

/**
 * Paper sums added; `meant`: paper ballots that wrote this candidate's name, taken from abstentions, then from against.
 * @param {Line} line @param {Line | undefined} paper @param {number} meant
 * @returns {Line}
 */
function withPaper({ id, for: yes = 0, against = 0, abstain = 0 }, paper, meant) {
  const [a, b] = [paper?.abstain ?? 0, paper?.against ?? 0]
  const fromAbstain = Math.min(meant, a)
  const fromAgainst = Math.min(meant - fromAbstain, b)
  return {
    id,
    for: yes + (paper?.for ?? 0) + fromAbstain + fromAgainst,
    against: against + b - fromAgainst,
    abstain: abstain + a - fromAbstain,
  }
}

/**
 * @param {readonly Candidate[]} candidates @param {readonly Answer[]} answers
 * @param {readonly Merge[]} merges of this question
 * @param {{sums?: Sums, valid: number}} paper
 * @returns {Sums}
 */
export function election(candidates, answers, merges, paper) {
  /** @type {Map<string, number>} */
  const written = new Map()
  /** @param {string} name @param {number} votes */
  const write = (name, votes) => written.set(name, (written.get(name) ?? 0) + votes)

  // Two spellings of one name on one ballot are one vote.
  const names = answers.map(({ writeIns }) => new Set(writeIns.map((name) => readAs(merges, name))))
  for (const meant of names) for (const name of meant) write(name, 1)
  /** @type {Map<string, number>} */
  const onPaper = new Map()
  for (const { name, for: votes } of paper.sums?.writeIns ?? []) {
    const shown = readAs(merges, name)
    onPaper.set(shown, Math.min(paper.valid, (onPaper.get(shown) ?? 0) + votes))
  }
  for (const [name, votes] of onPaper) write(name, votes)

  const lines = candidates.map(({ id, name }) => {
    const isMeant = candidates.find((one) => one.name === name)?.id === id
    const votes = answers.map(({ marks }, i) => {
      if (isMeant && names[i]?.has(name)) return 'for'
      return Object.hasOwn(marks, id) ? marks[id] : 'abstain'
    })
    /** @type {Line} */
    const line = { id }
    for (const vote of VOTES) line[vote] = votes.filter((one) => one === vote).length
    const added = paper.sums?.candidates?.find((one) => one.id === id)
    return withPaper(line, added, isMeant ? (onPaper.get(name) ?? 0) : 0)
  })
  for (const { name } of candidates) written.delete(name)
  return { candidates: lines, writeIns: [...written].map(([name, votes]) => ({ name, for: votes })) }
}
