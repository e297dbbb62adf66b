import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { proposalFor } from '../proposal/offers'
import { congressOf } from './congress'
import { fileName } from './file-name'
import { proposalForm } from './proposal-form'
import { wordOf } from './word'
import { dateWords } from './words'

export const proposal: Handler<PaperContract['actions']['proposal']> = async ({ id }, ctx) => {
  const found = await proposalFor(id, ctx)
  if (!found) return no('NOT_FOUND')
  const { seen } = found
  const [{ name }, into] = await Promise.all([
    congressOf(found, ctx),
    seen.mergedInto === undefined ? null : proposalFor(seen.mergedInto, ctx),
  ])
  const title = `${name}提案表`
  const mergedInto = into ? `${into.seen.number ?? ''}《${into.seen.title}》` : undefined
  const bytes = await wordOf({
    title,
    children: proposalForm(title, seen, mergedInto),
    note: `${dateWords(ctx.now)}打印`,
    margin: { top: 18, side: 25, bottom: 18 },
  })
  return ok(await keepPaper(bytes, fileName(`提案表 ${seen.number ?? ''} ${seen.title}`, 'docx'), ctx.caller, ctx.now))
}
