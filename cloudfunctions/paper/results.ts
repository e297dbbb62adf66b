import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { contestFor, playedEvents, teamScoresFor } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { fileName } from './file-name'
import { cover, heading } from './programme-parts'
import { isPlayed, playedEvent, prizePart, teamPart } from './result-parts'
import { paragraph, wordOf } from './word'
import { timeWords } from './words'

/** 成绩册. */
export const results: Handler<PaperContract['actions']['results']> = async ({ contestId }, ctx) => {
  const [contest, all, scores] = await Promise.all([
    contestFor(contestId, ctx),
    playedEvents(contestId, ctx),
    teamScoresFor({ contestId }, ctx),
  ])
  if (!contest) return no('NOT_FOUND')
  const played = all.filter(isPlayed)
  if (played.length === 0) return no('NO_RESULTS')
  const events = played.flatMap(playedEvent)
  // Numbered as they come: a contest may have no prizes yet, or no groups that score.
  const parts = [
    (title: string) => (events.length > 0 ? [heading(title), ...events] : []),
    (title: string) => (scores.ok ? teamPart(scores.value, title) : []),
    (title: string) => prizePart(played, title),
  ]
  const names = ['各项成绩', '团体总分', '获奖名单']
  let number = 0
  const children = parts.flatMap((part, i) => {
    const made = part(`${'一二三'[number]}、${names[i]}`)
    if (made.length > 0) number++
    return made
  })
  const title = `${contest.title}成绩册`
  const bytes = await wordOf({
    title,
    note: `截至${timeWords(ctx.now)}`,
    children: [
      ...cover({ contest }, ctx.settings.schoolName, '成绩册'),
      paragraph('', { pageBreakBefore: true, size: 1 }),
      ...children,
    ],
  })
  return ok(await keepPaper(bytes, fileName(title, 'docx'), ctx.caller, ctx.now))
}
