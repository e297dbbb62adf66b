import type { BallotView } from '@domain/ballot/view'
import { readAs } from '@domain/ballot/write-ins'
import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { printedBallot } from '../ballot/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { hasFewOnPaper, numbersTable } from './ballot-numbers'
import { resultParts } from './ballot-results'
import { recordWords } from './ballot-words'
import { fileName } from './file-name'
import { label, type Row, ruled } from './table'
import { paragraph, paragraphs, WIDTH, wordOf } from './word'
import { BLANK_DATE, dateWords, timeWords } from './words'

const SIZE = { size: 11 }
const heading = (text: string) => paragraph(text, { hei: true, ...SIZE, before: 8, after: 3, keepNext: true })

/** What was decided by hand on the way to the numbers: names of written-in ones as they are read in the end. */
function notes({ excluded = [], merges = [], questions }: BallotView): string[] {
  const read = questions.flatMap((_, question) => {
    const names = [...new Set(merges.filter((m) => m.question === question).map((m) => m.from))]
    const as = readAs(merges, question)
    const nth = questions.length > 1 ? `第${question + 1}项，` : ''
    return names
      .filter((name) => as(name) !== name)
      .map((name) => `另选他人：${nth}“${name}”经监票人认定计入“${as(name)}”`)
  })
  return [
    ...excluded.map(({ name, reason, byName }) => `不计入应到：${name}（${reason}，监票人${byName}认定）`),
    ...read,
  ]
}

/** A line to sign for each scrutineer, and for those who counted and presided. */
function signatures({ scrutineers }: BallotView) {
  const row = (who: string, name: string): Row => ({
    cells: [label(who), { text: name, align: 'center' }, '', { text: BLANK_DATE.trim(), align: 'center', size: 10 }],
    height: 10,
    whole: true,
  })
  const named = scrutineers.length > 0 ? scrutineers.map(({ name }) => name) : ['']
  const rows = [...named.map((name) => row('监票人', name)), row('计票人', ''), row('主持人', '')]
  const heads = ['', '姓名', '签字', '日期']
  return ruled([2.4, 3.4, 5.2, 5], [{ cells: heads, head: true }, ...rows], WIDTH)
}

/** Of the box, for whoever wants to count again. How many are in it would tell how few are on paper. */
function sealWords(ballot: BallotView): string[] {
  const { seal } = ballot
  if (!seal) return []
  return [`${hasFewOnPaper(ballot) ? '' : `票箱内 ${seal.count} 票，`}封箱码：`, seal.fingerprint]
}

/** 表决记录, 选举结果报告单, 民主测评记录, 意向调查记录: the numbers are those of the result, none is added up here. */
export const record: Handler<PaperContract['actions']['record']> = async ({ id }, ctx) => {
  const found = await printedBallot(id, ctx)
  if (!found) return no('NOT_FOUND')
  const { ballot, standing } = found
  const { result, kind } = ballot
  if (kind === 'appraisal' && !standing.reader && !standing.scrutineer) return no('READERS_ONLY')
  if (!result) return no('NOT_COUNTED')
  const name = recordWords[kind]
  const more = notes(ballot)
  const bytes = await wordOf({
    title: `${ballot.title}${name}`,
    note: `${timeWords(ctx.now)}打印`,
    margin: { top: 18, side: 25, bottom: 18 },
    children: [
      paragraph(`${ctx.settings.schoolName}工会`, { size: 14, align: 'center' }),
      paragraph(name, { hei: true, size: 20, align: 'center', after: 6 }),
      numbersTable(ballot, result),
      ...resultParts(ballot, result),
      heading(kind === 'election' ? '选举结果' : kind === 'resolution' ? '表决结果' : '结果'),
      ...paragraphs(result.words, { size: 12, indent: true, lines: 1.6 }),
      ...(more.length > 0 ? [heading('说明'), ...more.flatMap((text) => paragraphs(text, SIZE))] : []),
      heading('签字'),
      signatures(ballot),
      ...sealWords(ballot).map((text, i) => paragraph(text, { size: 9, before: i === 0 ? 8 : 0 })),
      paragraph(`（工会盖章）　　${ballot.publishedAt ? dateWords(ballot.publishedAt) : BLANK_DATE}`, {
        ...{ size: 12, align: 'right', before: 14 },
      }),
    ],
  })
  return ok(await keepPaper(bytes, fileName(`${name} ${ballot.title}`, 'docx'), ctx.caller, ctx.now))
}
