import { gradeWords, voteWords } from '@domain/ballot/names'
import { type Appraisal, type Election, GRADES, type Poll, type Resolution, VOTES } from '@domain/ballot/question'
import type { BallotView } from '@domain/ballot/view'
import type { FileChild, Table } from 'docx'
import { middle } from './entrant-lists'
import { type Cell, type Row, ruled } from './table'
import { paragraph, WIDTH } from './word'

const BOX: Cell = { text: '□', boxes: true, align: 'center', size: 16 }
const boxes = (count: number): Cell[] => Array.from({ length: count }, () => BOX)
const heading = (text: string) => paragraph(text, { hei: true, size: 12, before: 8, after: 3, keepNext: true })
const HEIGHT = 11

function resolutions(questions: readonly Resolution[]): Table {
  const rows = questions.map(
    ({ title }, i): Row => ({
      cells: [middle(i + 1), { text: title, size: 12 }, ...boxes(VOTES.length)],
      ...{ height: HEIGHT, whole: true },
    }),
  )
  const heads = ['序号', '表决事项', ...VOTES.map((vote) => voteWords.resolution[vote])]
  return ruled([1.3, 7.7, 2.2, 2.4, 2.2], [{ cells: heads, head: true }, ...rows], WIDTH)
}

function election({ candidates, seats, writeIns }: Election): Table {
  const rows = candidates.map(({ name, post }, i): Row => {
    const cells = [middle(i + 1), middle(name, 13), { text: post ?? '', size: 10.5 }, ...boxes(VOTES.length)]
    return { cells, height: HEIGHT, whole: true }
  })
  // As many as may be chosen, but no page of empty lines.
  const others = Array.from({ length: writeIns ? Math.min(seats, 10) : 0 }, (): Row => {
    const cells = [middle('另选\n他人', 10), { text: '', span: 2 }, BOX, { text: '', span: 2 }]
    return { cells, height: HEIGHT, whole: true }
  })
  const heads = ['序号', '候选人', '现任职务', ...VOTES.map((vote) => voteWords.election[vote])]
  return ruled([1.3, 3, 4.9, 2.1, 2.4, 2.1], [{ cells: heads, head: true }, ...rows, ...others], WIDTH)
}

function appraisal({ persons }: Appraisal): Table {
  const rows = persons.map(({ name, post }, i): Row => {
    const cells = [middle(i + 1), middle(name, 12), { text: post ?? '', size: 10.5 }, ...boxes(GRADES.length)]
    return { cells: [...cells, ''], height: HEIGHT, whole: true }
  })
  const heads = ['序号', '姓名', '职务', ...GRADES.map((grade) => gradeWords[grade]), '意见和建议']
  return ruled([1.2, 2.2, 3, 1.5, 1.5, 2, 1.7, 3], [{ cells: heads, head: true }, ...rows], WIDTH)
}

function poll({ options }: Poll): Table {
  const rows = options.map(
    ({ text }, i): Row => ({ cells: [BOX, middle(i + 1), { text, size: 12 }], height: HEIGHT, whole: true }),
  )
  return ruled([1.6, 1.4, 13], rows, WIDTH)
}

const most = (max: number) => (max === 1 ? '选 1 项' : `最多选 ${max} 项`)

/** The questions as they are marked on paper, in the order of the ballot. */
export function sampleParts(ballot: BallotView): FileChild[] {
  const each = <Q extends { title: string }>(questions: readonly Q[], say: (q: Q) => string, table: (q: Q) => Table) =>
    questions.flatMap((q, i) => {
      const nth = questions.length > 1 ? `${i + 1}. ` : ''
      return [heading(`${nth}${q.title}${say(q)}`), table(q)]
    })
  switch (ballot.kind) {
    case 'resolution':
      return [resolutions(ballot.questions)]
    case 'election':
      return each(ballot.questions, (q) => `（候选人 ${q.candidates.length} 人，应选 ${q.seats} 人）`, election)
    case 'appraisal':
      return each(ballot.questions, () => '', appraisal)
    case 'poll':
      return each(ballot.questions, (q) => `（${most(q.max)}）`, poll)
  }
}
