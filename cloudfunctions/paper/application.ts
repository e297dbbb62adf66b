import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { applicationFor } from '../member/offers'
import { applicationForm } from './application-form'
import { fileName } from './file-name'
import { wordOf } from './word'
import { dateWords } from './words'

export const application: Handler<PaperContract['actions']['application']> = async ({ id }, ctx) => {
  const found = await applicationFor(id, ctx)
  if (!found) return no('NOT_FOUND')
  const title = '入会申请表'
  const bytes = await wordOf({
    title,
    children: applicationForm(title, found.wish, found.member, ctx.settings.schoolName),
    note: `${dateWords(ctx.now)}打印`,
    margin: { top: 20, side: 25, bottom: 18 },
  })
  return ok(await keepPaper(bytes, fileName(`${title} ${found.wish.name}`, 'docx'), ctx.caller, ctx.now))
}
