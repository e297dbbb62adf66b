import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { printedContest } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { fileName } from './file-name'
import { cover, entrantLists, eventsTable, facts } from './programme-parts'
import { paragraph, wordOf } from './word'
import { timeWords } from './words'

/** 秩序册. */
export const programme: Handler<PaperContract['actions']['programme']> = async ({ contestId }, ctx) => {
  const printed = await printedContest(contestId, ctx)
  if (!printed) return no('NOT_FOUND')
  const { title } = printed.contest
  const bytes = await wordOf({
    title: `${title}秩序册`,
    note: `截至${timeWords(ctx.now)}`,
    children: [
      ...cover(printed, ctx.settings.schoolName, '秩序册'),
      paragraph('', { pageBreakBefore: true, size: 1 }),
      ...facts(printed),
      ...eventsTable(printed),
      ...entrantLists(printed),
    ],
  })
  return ok(await keepPaper(bytes, fileName(`${title}秩序册`, 'docx'), ctx.caller, ctx.now))
}
