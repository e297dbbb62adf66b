import { gradeWords, voteWords } from '@domain/ballot/names'
import type { Appraisal, Election, Poll, Resolution } from '@domain/ballot/question'
import { GRADES } from '@domain/ballot/question'
import type {
  AppraisalResult,
  ElectionResult,
  PollResult,
  QuestionResult,
  ResolutionResult,
  Result,
} from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import type { FileChild, Table } from 'docx'
import { middle } from './entrant-lists'
import { type Row, ruled } from './table'
import { paragraph, WIDTH } from './word'

const votesOf = ({ for: yes, against, abstain }: { for: number; against: number; abstain: number }) =>
  [yes, against, abstain].map((n) => middle(n))

/** All matters in one table, as they were voted on. */
function resolutions(questions: readonly Resolution[], results: readonly QuestionResult[]): Table {
  const words = voteWords.resolution
  const rows = questions.map(({ title }, i): Row => {
    const result = results[i] as ResolutionResult
    const cells = [middle(i + 1), { text: title }, ...votesOf(result), middle(result.adopted ? '通过' : '未通过')]
    return { cells, height: 9 }
  })
  const heads = ['序号', '表决事项', `${words.for}（票）`, `${words.against}（票）`, `${words.abstain}（票）`, '结果']
  return ruled([1.3, 6, 2.2, 2.6, 2.2, 2], [{ cells: heads, head: true }, ...rows], WIDTH)
}

function election({ candidates }: Election, result: ElectionResult): Table {
  const words = voteWords.election
  const of = new Map(result.candidates.map((one) => [one.id, one]))
  const rows = candidates.map(({ id, name, post }, i): Row => {
    const one = of.get(id) ?? { for: 0, against: 0, abstain: 0, elected: false }
    const cells = [middle(i + 1), middle(name), middle(post ?? '', 10), ...votesOf(one)]
    return { cells: [...cells, middle(one.elected ? '当选' : '')], height: 9 }
  })
  const others = result.writeIns.map(
    ({ name, for: yes, elected }): Row => ({
      cells: [
        middle('另选'),
        middle(name),
        middle(''),
        middle(yes),
        middle('—'),
        middle('—'),
        middle(elected ? '当选' : ''),
      ],
      height: 9,
    }),
  )
  const heads = ['序号', '候选人', '现任职务', words.for, words.against, words.abstain, '是否当选']
  return ruled([1.3, 2.6, 4.3, 1.8, 1.9, 1.8, 2], [{ cells: heads, head: true }, ...rows, ...others], WIDTH)
}

function appraisal({ persons }: Appraisal, result: AppraisalResult): Table {
  const of = new Map(result.persons.map((one) => [one.id, one]))
  const rows = persons.map(({ id, name, post }, i): Row => {
    const one = of.get(id)
    const numbers = [...GRADES.map((grade) => one?.[grade] ?? 0), one?.blank ?? 0]
    return { cells: [middle(i + 1), middle(name), middle(post ?? '', 10), ...numbers.map((n) => middle(n))], height: 9 }
  })
  const heads = ['序号', '姓名', '职务', ...GRADES.map((grade) => gradeWords[grade]), '未评']
  return ruled([1.2, 2.4, 3.8, 1.6, 1.6, 2.2, 1.8, 1.6], [{ cells: heads, head: true }, ...rows], WIDTH)
}

function poll({ options }: Poll, result: PollResult): Table {
  const of = new Map(result.options.map((one) => [one.id, one.votes]))
  const rows = options.map(
    ({ id, text }, i): Row => ({ cells: [middle(i + 1), { text }, middle(of.get(id) ?? 0)], height: 9 }),
  )
  return ruled([1.3, 11.5, 3.2], [{ cells: ['序号', '选项', '票数'], head: true }, ...rows], WIDTH)
}

const heading = (text: string) => paragraph(text, { hei: true, size: 11, before: 8, after: 3, keepNext: true })
const seatsWords = ({ seats, candidates }: Election) => `（应选 ${seats} 人，候选人 ${candidates.length} 人）`

/** The numbers of each question, in the order of the ballot. */
export function resultParts(ballot: BallotView, { questions: results }: Result): FileChild[] {
  if (ballot.kind === 'resolution') return [heading('表决情况'), resolutions(ballot.questions, results)]
  const parts: FileChild[] = []
  const numbered = ballot.questions.length > 1
  const add = (at: number, title: string, table: Table) =>
    parts.push(heading(numbered ? `${at + 1}. ${title}` : title), table)
  if (ballot.kind === 'election')
    for (const [i, q] of ballot.questions.entries())
      add(i, `${q.title}${seatsWords(q)}`, election(q, results[i] as ElectionResult))
  if (ballot.kind === 'appraisal')
    for (const [i, q] of ballot.questions.entries()) add(i, q.title, appraisal(q, results[i] as AppraisalResult))
  if (ballot.kind === 'poll')
    for (const [i, q] of ballot.questions.entries())
      add(i, `${q.title}（${q.max === 1 ? '单选' : `最多选 ${q.max} 项`}）`, poll(q, results[i] as PollResult))
  return parts
}
