import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { playedEvents, printedContest } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { drawnEvent } from './draw-parts'
import { fileName } from './file-name'
import { cover, entrantLists, eventsTable, facts, heading } from './programme-parts'
import { paragraph, wordOf } from './word'
import { timeWords } from './words'

/** 秩序册. */
export const programme: Handler<PaperContract['actions']['programme']> = async ({ contestId }, ctx) => {
  const [printed, played] = await Promise.all([printedContest(contestId, ctx), playedEvents(contestId, ctx)])
  if (!printed) return no('NOT_FOUND')
  const { title } = printed.contest
  const draws = played.flatMap(({ draw }) => (draw ? drawnEvent(draw) : []))
  const bytes = await wordOf({
    title: `${title}秩序册`,
    note: `截至${timeWords(ctx.now)}`,
    children: [
      ...cover(printed, ctx.settings.schoolName, '秩序册'),
      paragraph('', { pageBreakBefore: true, size: 1 }),
      ...facts(printed),
      ...eventsTable(printed),
      ...entrantLists(printed),
      ...(draws.length > 0 ? [heading('四、抽签和比赛顺序'), ...draws] : []),
    ],
  })
  return ok(await keepPaper(bytes, fileName(`${title}秩序册`, 'docx'), ctx.caller, ctx.now))
}
