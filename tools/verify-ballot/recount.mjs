// @ts-check
import { answersOf, GRADES, VOTES } from './answer.mjs'
import { election } from './election.mjs'

/**
 * @import {Box, Sums, Line} from './box.mjs'
 * @typedef {{valid: number, invalid: number, questions: Sums[]}} Counted
 */

/** @template T @param {readonly T[]} list @param {(one: T) => boolean} is */
const howMany = (list, is) => list.filter(is).length
/** @template {string} K @param {readonly K[]} keys @param {(key: K) => number} times */
const each = (keys, times) =>
  /** @type {Record<K, number>} */ (Object.fromEntries(keys.map((key) => [key, times(key)])))
/** @param {readonly Line[] | undefined} lines @param {string} id */
const lineOf = (lines, id) => lines?.find((one) => one.id === id)

/** @param {Box} box @param {number} n @param {any[]} answers @param {number} valid paper ballots @returns {Sums} */
function sumsOf({ kind, questions, merges, paper }, n, answers, valid) {
  const { candidates = [], options = [], persons = [] } = questions[n] ?? {}
  const more = paper?.questions[n]
  if (kind === 'election') {
    const own = merges.filter((merge) => merge.question === n)
    return election(candidates, answers, own, { sums: more, valid })
  }
  if (kind === 'resolution') return each(VOTES, (vote) => howMany(answers, (a) => a === vote) + (more?.[vote] ?? 0))
  if (kind === 'poll') {
    /** @param {string} id */
    const votes = (id) => howMany(answers, (a) => a.includes(id)) + (lineOf(more?.options, id)?.votes ?? 0)
    return { options: options.map(({ id }) => ({ id, votes: votes(id) })) }
  }
  return {
    persons: persons.map(({ id }) => {
      const given = answers.map(({ grades }) => (Object.hasOwn(grades, id) ? grades[id] : undefined))
      const added = lineOf(more?.persons, id)
      return { id, ...each(GRADES, (grade) => howMany(given, (one) => one === grade) + (added?.[grade] ?? 0)) }
    }),
  }
}

/** The ballots of a box, and its paper ballots, counted line by line. @param {Box} box @returns {Counted} */
export function recount(box) {
  const { contents, questions, paper } = box
  const answers = contents.map((content) => answersOf(box, content)).filter((one) => one !== null)
  const onPaper = paper ? paper.returned - paper.invalid : 0
  return {
    valid: answers.length + onPaper,
    invalid: contents.length - answers.length + (paper?.invalid ?? 0),
    questions: questions.map((_, n) =>
      sumsOf(
        box,
        n,
        answers.map((one) => one[n]),
        onPaper,
      ),
    ),
  }
}
