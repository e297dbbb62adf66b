import { gradeWords, sheetWords, voteWords } from '@domain/ballot/names'
import { GRADES, VOTES } from '@domain/ballot/question'
import type { BallotView } from '@domain/ballot/view'
import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import type { FileChild } from 'docx'
import { printedBallot } from '../ballot/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { middle } from './entrant-lists'
import { fileName } from './file-name'
import { type Row, ruled } from './table'
import { paragraph, WIDTH, wordOf } from './word'

/** Boxes in a line: one 正 each, five ballots. */
const BOXES = 14
const WIDTHS = [2.4, ...Array.from({ length: BOXES }, () => 0.82), 2]
const line = (name: string): Row => ({
  cells: [middle(name, 10.5), ...Array.from({ length: BOXES }, () => ''), ''],
  ...{ height: 8, whole: true },
})
const over = (text: string): Row => ({ cells: [{ text, span: WIDTHS.length, hei: true }], height: 8, whole: true })
const HEAD: Row = { cells: ['', { text: '画“正”字，一票一画，一格一个', span: BOXES }, '合计（票）'], head: true }

interface Counted {
  /** Who or what. */
  over?: string
  lines: readonly string[]
}
const beside = (i: number, name: string, post = '') => `${i + 1}．${name}${post && `　${post}`}`

function countedOf(ballot: BallotView): { title: string; counted: Counted[] }[] {
  switch (ballot.kind) {
    case 'resolution':
      return [
        {
          title: '',
          counted: ballot.questions.map(({ title }, i) => ({
            over: beside(i, title),
            lines: VOTES.map((vote) => voteWords.resolution[vote]),
          })),
        },
      ]
    case 'election':
      return ballot.questions.map(({ title, candidates, seats, writeIns }) => ({
        title: `${title}（应选 ${seats} 人）`,
        counted: [
          ...candidates.map(({ name, post }, i) => ({
            over: beside(i, name, post),
            lines: VOTES.map((vote) => voteWords.election[vote]),
          })),
          ...(writeIns ? [{ over: '另选他人（左边写姓名）', lines: Array.from({ length: 5 }, () => '') }] : []),
        ],
      }))
    case 'appraisal':
      return ballot.questions.map(({ title, persons }) => ({
        title,
        counted: persons.map(({ name, post }, i) => ({
          over: beside(i, name, post),
          lines: GRADES.map((grade) => gradeWords[grade]),
        })),
      }))
    case 'poll':
      return ballot.questions.map(({ title, options }) => ({
        title,
        counted: options.map(({ text }, i) => ({ over: beside(i, text), lines: ['票数'] })),
      }))
  }
}

function parts(ballot: BallotView): FileChild[] {
  const tables = countedOf(ballot)
  return tables.flatMap(({ title, counted }, i) => {
    const nth = tables.length > 1 ? `${i + 1}. ` : ''
    const rows = counted.flatMap((one) => [...(one.over ? [over(one.over)] : []), ...one.lines.map(line)])
    return [
      ...(title ? [paragraph(`${nth}${title}`, { hei: true, size: 12, before: 8, after: 3, keepNext: true })] : []),
      ruled(WIDTHS, [HEAD, ...rows], WIDTH),
    ]
  })
}

/** 计票单: paper ballots are counted on it, one sheet a table of counters. */
export const tallySheet: Handler<PaperContract['actions']['tallySheet']> = async ({ id }, ctx) => {
  const found = await printedBallot(id, ctx)
  if (!found) return no('NOT_FOUND')
  const { ballot, standing } = found
  if (!standing.manages && !standing.scrutineer) return no('NOT_ALLOWED')
  const name = `${sheetWords[ballot.kind]}计票单`
  const bytes = await wordOf({
    title: `${ballot.title}${name}`,
    margin: { top: 18, side: 25, bottom: 18 },
    children: [
      paragraph(`${ctx.settings.schoolName}工会`, { size: 14, align: 'center' }),
      paragraph(ballot.title, { hei: true, size: 16, align: 'center', lines: 1.6 }),
      paragraph(name, { hei: true, size: 20, align: 'center', after: 6, lines: 1.6 }),
      paragraph('第＿＿组（第＿＿张，共＿＿张）　　时间：　　　　年　　月　　日', { size: 11, after: 4 }),
      paragraph('纸质票：发出＿＿＿＿票　收回＿＿＿＿票　其中有效票＿＿＿＿票　无效票＿＿＿＿票', {
        size: 11,
        after: 6,
      }),
      ...parts(ballot),
      paragraph('每项（人）各种票数之和应等于有效票数。一行写不下的，另用一张。', { size: 10, before: 4 }),
      paragraph('唱票人：＿＿＿＿＿＿　　计票人：＿＿＿＿＿＿　　监票人：＿＿＿＿＿＿', { size: 12, before: 20 }),
    ],
  })
  return ok(await keepPaper(bytes, fileName(`${name} ${ballot.title}`, 'docx'), ctx.caller, ctx.now))
}
