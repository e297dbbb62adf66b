import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { TextRun } from 'docx'
import { printedBallot } from '../ballot/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { fileName } from './file-name'
import { type Submitted, submissionAfter, submissionBefore } from './submission-text'
import { paragraph, run, wordOf } from './word'
import { BLANK_DATE } from './words'

const SIGN = { size: 14 }

/** 报批件: before an election whom and how one would elect, after it what came of it; for who manages it. */
export const submission: Handler<PaperContract['actions']['submission']> = async ({ id }, ctx) => {
  const found = await printedBallot(id, ctx)
  if (!found) return no('NOT_FOUND')
  const { ballot, standing } = found
  if (!standing.manages) return no('NOT_ALLOWED')
  if (ballot.kind !== 'election') return no('NOT_ELECTION')
  const { schoolName, candidateOrder } = ctx.settings
  const election: Submitted = { ...ballot, kind: 'election' }
  const { result } = ballot
  const title = result ? `关于${ballot.title}结果的请示` : `关于${ballot.title}的请示`
  const bytes = await wordOf({
    title,
    children: [
      paragraph(`${schoolName}工会`, { hei: true, size: 20, align: 'center', lines: 1.6 }),
      paragraph(title, { hei: true, size: 20, align: 'center', after: 12, lines: 1.6 }),
      paragraph('＿＿＿＿＿＿＿＿＿＿（上级工会）：', { size: 14, lines: 1.8 }),
      ...(result ? submissionAfter(election, result) : submissionBefore(election, candidateOrder)),
      // One paragraph, so that the date does not stand alone on the next page.
      paragraph([run(`${schoolName}工会（盖章）`, SIGN), new TextRun({ break: 1 }), run(BLANK_DATE, SIGN)], {
        ...{ ...SIGN, align: 'right', before: 28, lines: 1.8 },
      }),
    ],
  })
  return ok(await keepPaper(bytes, fileName(title, 'docx'), ctx.caller, ctx.now))
}
