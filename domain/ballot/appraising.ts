import { allKnown, type Counter, isRecord } from './counter'
import { type Appraisal, GRADES, type Grade } from './question'

const isGrade = (value: unknown): value is Grade => GRADES.some((grade) => grade === value)
const none = (): Record<Grade, number> => ({ excellent: 0, competent: 0, basically_competent: 0, incompetent: 0 })
const sumOf = (grades: Record<Grade, number>) => GRADES.reduce((sum, grade) => sum + grades[grade], 0)

/** Who is given no grade is blank on that ballot. */
export function appraising({ persons }: Appraisal): Counter {
  const grades = new Map(persons.map(({ id }) => [id, none()]))
  const add = (id: string, grade: Grade, more: number) => {
    const line = grades.get(id)
    if (line) line[grade] += more
  }
  return {
    read(answer) {
      if (!isRecord(answer) || !isRecord(answer.grades)) return null
      const given = Object.entries(answer.grades)
      if (!given.every(([id, grade]) => grades.has(id) && isGrade(grade))) return null
      return () => {
        for (const [id, grade] of given) if (isGrade(grade)) add(id, grade, 1)
      }
    },
    readPaper(counts, valid) {
      if (!('persons' in counts) || !allKnown(counts.persons, grades)) return null
      if (counts.persons.some((one) => sumOf(one) > valid)) return null
      return () => {
        for (const one of counts.persons) for (const grade of GRADES) add(one.id, grade, one[grade])
      }
    },
    result: ({ valid }) => ({
      persons: persons.map(({ id }) => {
        const line = grades.get(id) ?? none()
        return { id, ...line, blank: valid - sumOf(line) }
      }),
    }),
  }
}
