// @ts-check
/**
 * @import {Box, Sums, Check} from './box.mjs'
 * @import {Counted} from './recount.mjs'
 * @typedef {{id: string, for: number}} Standing
 * @typedef {{quorum: {needed: number, met: boolean} | null, questions: Record<string, unknown>[]}} Outcome
 */

/** How many of 应到 must have come; null where no quorum is asked for. @param {Box} box */
function neededFor({ kind, due, rules }) {
  const quorum = rules.quorum ?? (kind === 'resolution' || kind === 'election' ? 'two_thirds' : 'none')
  if (quorum === 'none') return null
  return quorum === 'half' ? Math.floor(due / 2) + 1 : Math.ceil((due * 2) / 3)
}

/**
 * Who is elected, and among whom one votes again.
 * @param {Standing[]} all @param {number} seats @param {(votes: number) => boolean} passes
 */
function seated(all, seats, passes) {
  const votes = (/** @type {Standing[]} */ list) => list.map((one) => one.for).sort((a, b) => b - a)
  const passed = all.filter((one) => passes(one.for))
  if (passed.length > seats) {
    // The first who finds no seat shows the border: whoever has as many finds none either.
    const border = votes(passed)[seats] ?? 0
    const elected = passed.filter((one) => one.for > border)
    const tied = passed.filter((one) => one.for === border)
    return {
      elected,
      again: elected.length < seats ? { seats: seats - elected.length, among: tied, why: 'tie' } : null,
    }
  }
  const left = seats - passed.length
  const others = all.filter((one) => !passes(one.for))
  const last = votes(others)[left] ?? 0
  const next = others.filter((one) => one.for >= last)
  const among = next.length > 100 ? next.filter((one) => one.for > last) : next
  return { elected: passed, again: left > 0 && among.length > 0 ? { seats: left, among, why: 'too_few' } : null }
}

/** What follows from the sums. @param {Box} box @param {Counted} counted @param {boolean} isVoid @returns {Outcome} */
export function outcomeOf(box, { valid, invalid, questions }, isVoid) {
  const { due, rules } = box
  const returned = valid + invalid
  const present = box.present ?? returned
  const needed = neededFor(box)
  const holds = (needed === null || present >= needed) && !isVoid
  const base = { due, present, returned, valid }[rules.base ?? 'due']
  const passes = (/** @type {number} */ votes) => holds && votes * 2 > base
  const found = questions.map((sums, n) => {
    if (box.kind === 'resolution') return { ...sums, adopted: passes(sums.for ?? 0) }
    if (box.kind === 'appraisal')
      return {
        persons: (sums.persons ?? []).map(({ id, ...grades }) => {
          const given = Object.values(grades).reduce((a, b) => a + b, 0)
          return { id, ...grades, blank: valid - given }
        }),
      }
    if (box.kind === 'poll') return { ...sums }
    const candidates = (sums.candidates ?? []).map((one) => ({ ...one, for: one.for ?? 0 }))
    const written = (sums.writeIns ?? []).map((one) => ({ id: one.name, ...one }))
    const { elected, again } = seated([...candidates, ...written], box.questions[n]?.seats ?? 0, passes)
    return {
      candidates: candidates.map((one) => ({ ...one, elected: elected.includes(one) })),
      writeIns: written.map((one) => ({ name: one.name, for: one.for, elected: elected.includes(one) })),
      runOff:
        holds && again ? { seats: again.seats, candidates: again.among.map(({ id }) => id), why: again.why } : null,
    }
  })
  return { quorum: needed === null ? null : { needed, met: present >= needed }, questions: found }
}

/** The same whatever the order of lists and keys. @param {unknown} value @returns {string} */
function plain(value) {
  if (Array.isArray(value)) return `[${value.map(plain).sort().join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}:${plain(one)}`)
    .sort()
    .join()}}`
}

/**
 * Whether the published numbers follow from the box.
 * @param {Box} box @param {Counted} counted
 * @param {{issued: number, questions: unknown[]} & Record<string, unknown>} result
 * @returns {Check[]}
 */
export function checkResult(box, counted, result) {
  const returned = counted.valid + counted.invalid
  const { quorum, questions } = outcomeOf(box, counted, returned > result.issued)
  const numbers = {
    due: box.due,
    present: box.present ?? returned,
    returned,
    valid: counted.valid,
    invalid: counted.invalid,
  }
  return [
    ...Object.entries({ ...numbers, quorum }).map(([key, value]) => ({
      ok: plain(result[key]) === plain(value),
      said: `${key}：清点 ${plain(value)}，公布 ${plain(result[key])}`,
    })),
    { ok: result.questions.length === questions.length, said: `共${questions.length}项` },
    ...questions.map((one, n) => ({
      ok: plain(one) === plain(result.questions[n]),
      said: `第${n + 1}项“${box.questions[n]?.title ?? ''}”的清点与公布一致`,
    })),
  ]
}
