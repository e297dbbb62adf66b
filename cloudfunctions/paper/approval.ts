import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { caseFor } from '../condolence/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { approvalForm } from './approval-form'
import { wordOf } from './word'
import { dateWords } from './words'

/** 慰问审批表, for those who handle the case. Its file's name says nothing of it: names of files are seen by others. */
export const approval: Handler<PaperContract['actions']['approval']> = async ({ id }, ctx) => {
  const found = await caseFor(id, ctx)
  if (!found) return no('NOT_FOUND')
  if (found.seen.standing !== 'handler') return no('NOT_ALLOWED')
  const bytes = await wordOf({
    title: '慰问审批表',
    children: approvalForm(`${ctx.settings.schoolName}工会慰问审批表`, found.seen, found.standard),
    note: `${dateWords(ctx.now)}打印`,
    margin: { top: 15, side: 25, bottom: 15 },
  })
  return ok(await keepPaper(bytes, '慰问审批表.docx', ctx.caller, ctx.now))
}
