import { gradeWords, voteWords } from '@domain/ballot/names'
import { type Asking, GRADES, type Grade, VOTES, type Vote } from '@domain/ballot/question'
import { leftOpenWords } from '@/words/ballot-vote'
import { type Choice, NOTHING } from './choices'

export interface ReviewLine {
  /** 赞成, 优秀; empty where the choice says all. */
  word: string
  names: string[]
}
export interface Reviewed {
  title: string
  lines: ReviewLine[]
  /** What is left open, and how it is counted. */
  open?: string
}

type Named = { id: string; name: string }
const by = <V extends string>(
  values: readonly V[],
  words: Record<V, string>,
  all: readonly Named[],
  of: Readonly<Record<string, V>>,
) =>
  values.flatMap((value) => {
    const names = all.filter(({ id }) => of[id] === value).map(({ name }) => name)
    return names.length > 0 ? [{ word: words[value], names }] : []
  })
const leftOf = (all: readonly Named[], of: Readonly<Record<string, unknown>>) => all.filter(({ id }) => !of[id]).length

/** The choices once more, large, in the order of the ballot: those in favour first. */
export function reviewOf(asking: Asking, choices: readonly Choice[]): Reviewed[] {
  const choiceOf = (n: number) => choices[n] ?? NOTHING
  if (asking.kind === 'resolution')
    return asking.questions.map(({ title }, n) => {
      const { vote } = choiceOf(n)
      return { title, lines: [{ word: '', names: [voteWords.resolution[vote ?? 'abstain']] }] }
    })
  if (asking.kind === 'election')
    return asking.questions.map(({ title, candidates }, n) => {
      const { marks, writeIns } = choiceOf(n)
      const lines = by<Vote>(VOTES, voteWords.election, candidates, marks)
      const written = writeIns.map((name) => name.trim()).filter(Boolean)
      const left = leftOf(candidates, marks)
      return {
        title,
        lines: written.length > 0 ? [...lines, { word: '另选', names: written }] : lines,
        ...(left > 0 && { open: leftOpenWords.election(left) }),
      }
    })
  if (asking.kind === 'appraisal')
    return asking.questions.map(({ title, persons }, n) => {
      const { grades, remarks } = choiceOf(n)
      const lines = by<Grade>(GRADES, gradeWords, persons, grades)
      const said = persons.filter(({ id }) => remarks[id]?.trim()).map(({ name }) => name)
      const left = leftOf(persons, grades)
      return {
        title,
        lines: said.length > 0 ? [...lines, { word: '写了意见', names: said }] : lines,
        ...(left > 0 && { open: leftOpenWords.appraisal(left) }),
      }
    })
  return asking.questions.map(({ title, options }, n) => {
    const { chosen } = choiceOf(n)
    const names = options.filter(({ id }) => chosen.includes(id)).map(({ text }) => text)
    return names.length > 0 ? { title, lines: [{ word: '', names }] } : { title, lines: [], open: leftOpenWords.poll }
  })
}
