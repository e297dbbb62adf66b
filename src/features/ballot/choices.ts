import type { Answers } from '@domain/ballot/answer'
import type { Asking, Election, Grade, Poll, Vote } from '@domain/ballot/question'

/** What is chosen on the phone of one question; each kind uses its own part. */
export interface Choice {
  vote?: Vote
  marks: Readonly<Record<string, Vote>>
  writeIns: readonly string[]
  grades: Readonly<Record<string, Grade>>
  remarks: Readonly<Record<string, string>>
  chosen: readonly string[]
}
export const NOTHING: Choice = { marks: {}, writeIns: [], grades: {}, remarks: {}, chosen: [] }

const written = ({ writeIns }: Choice) => writeIns.map((name) => name.trim()).filter(Boolean)
/** 赞成 with 另选他人: as many as there are seats at most. */
export const inFavour = (choice: Choice) =>
  Object.values(choice.marks).filter((mark) => mark === 'for').length + written(choice).length

/** With another mark for a candidate; null where that would be one too many. Of one seat the new choice replaces the old. */
export function marked(q: Election, choice: Choice, id: string, vote: Vote): Choice | null {
  const others = Object.entries(choice.marks).filter(([one]) => one !== id)
  const rest = q.seats === 1 && vote === 'for' ? others.filter(([, mark]) => mark !== 'for') : others
  const next = { ...choice, marks: { ...Object.fromEntries(rest), [id]: vote } }
  return vote === 'for' && inFavour(next) > q.seats ? null : next
}

/** Of one option the new one replaces the old; null where it would be one too many. */
export function ticked({ max }: Poll, choice: Choice, id: string): Choice | null {
  if (choice.chosen.includes(id)) return { ...choice, chosen: choice.chosen.filter((one) => one !== id) }
  if (max === 1) return { ...choice, chosen: [id] }
  return choice.chosen.length < max ? { ...choice, chosen: [...choice.chosen, id] } : null
}

export type WriteInFault = 'twice' | 'candidate'
/** Why a written name cannot stand: it is there already, or has a line of its own. */
export function faultOf({ candidates }: Election, { writeIns }: Choice, at: number): WriteInFault | undefined {
  const name = writeIns[at]?.trim()
  if (!name) return undefined
  if (candidates.some((one) => one.name === name)) return 'candidate'
  return writeIns.slice(0, at).some((other) => other.trim() === name) ? 'twice' : undefined
}

/** Whether anything was chosen at all. */
const touched = (asking: Asking, choice: Choice) =>
  ({
    resolution: choice.vote !== undefined,
    election: Object.keys(choice.marks).length + written(choice).length > 0,
    appraisal: Object.keys(choice.grades).length > 0,
    poll: choice.chosen.length > 0,
  })[asking.kind]

export type Lack = { why: 'choose'; question: number } | { why: 'names'; question: number }
/** The first thing to be done before the choices can be looked over: each resolution needs a word, else one choice in all. */
export function lackOf(asking: Asking, choices: readonly Choice[]): Lack | undefined {
  const open = asking.questions.findIndex((_, n) => !touched(asking, choices[n] ?? NOTHING))
  const none = asking.questions.every((_, n) => !touched(asking, choices[n] ?? NOTHING))
  if (open >= 0 && (asking.kind === 'resolution' || none)) return { why: 'choose', question: open }
  if (asking.kind !== 'election') return undefined
  const bad = asking.questions.findIndex((q, n) => {
    const choice = choices[n] ?? NOTHING
    return choice.writeIns.some((_, at) => faultOf(q, choice, at)) || inFavour(choice) > q.seats
  })
  return bad < 0 ? undefined : { why: 'names', question: bad }
}

const saidOf = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).flatMap(([id, text]) => (text.trim() ? [[id, text.trim()]] : [])))

/** As they are cast. */
export function answersOf(asking: Asking, choices: readonly Choice[]): Answers {
  return asking.questions.map((_, n) => {
    const choice = choices[n] ?? NOTHING
    if (asking.kind === 'resolution') return choice.vote ?? 'abstain'
    if (asking.kind === 'election') return { marks: { ...choice.marks }, writeIns: written(choice) }
    if (asking.kind === 'poll') return [...choice.chosen]
    const remarks = saidOf(choice.remarks)
    return { grades: { ...choice.grades }, ...(Object.keys(remarks).length > 0 && { remarks }) }
  })
}
