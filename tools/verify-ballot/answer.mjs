// @ts-check
/** @import {Box, Question, Vote, Grade} from './box.mjs' */
/** @type {Vote[]} */
export const VOTES = ['for', 'against', 'abstain']
/** @type {Grade[]} */
export const GRADES = ['excellent', 'competent', 'basically_competent', 'incompetent']

/** @type {(value: unknown) => value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
/** @param {readonly unknown[]} list */
const isUnique = (list) => new Set(list).size === list.length
/** @param {Record<string, unknown>} record @param {readonly {id: string}[]} of @param {readonly string[]} values */
const fits = (record, of, values) =>
  Object.entries(record).every(
    ([id, value]) => of.some((one) => one.id === id) && typeof value === 'string' && values.includes(value),
  )

/** @param {Question} q @param {Record<string, unknown>} a */
function isElection({ candidates = [], seats = 0, writeIns: mayWrite }, { marks, writeIns: names }) {
  if (!isRecord(marks) || !fits(marks, candidates, VOTES)) return false
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string') || !isUnique(names)) return false
  if (names.length > 0 && !mayWrite) return false
  if (names.some((name) => candidates.some((one) => one.name === name))) return false
  return Object.values(marks).filter((mark) => mark === 'for').length + names.length <= seats
}

/** Whether an answer may be counted. @param {Box['kind']} kind @param {Question} q @param {unknown} a */
function isAnswer(kind, q, a) {
  const { options = [], max = 0, persons = [] } = q
  if (kind === 'resolution') return VOTES.some((vote) => vote === a)
  if (kind === 'poll')
    return Array.isArray(a) && a.length <= max && isUnique(a) && a.every((id) => options.some((one) => one.id === id))
  if (!isRecord(a)) return false
  return kind === 'appraisal' ? isRecord(a.grades) && fits(a.grades, persons, GRADES) : isElection(q, a)
}

/** @param {string} content @returns {unknown} */
function read(content) {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}

/**
 * What a ballot answers, question by question; null where it is invalid.
 * @param {Box} box @param {string} content
 * @returns {any[] | null}
 */
export function answersOf({ kind, questions }, content) {
  const ballot = read(content)
  if (!isRecord(ballot)) return null
  const { answers } = ballot
  if (!Array.isArray(answers) || answers.length !== questions.length) return null
  return questions.every((q, n) => isAnswer(kind, q, answers[n])) ? answers : null
}
