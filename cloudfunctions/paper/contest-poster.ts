import type { ContestView, EventView } from '@domain/contest/view'
import { no, ok } from '@domain/kit/result'
import { contestFor } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Ctx } from '../kit/serve'
import { audienceKindWords, limitWords, spanWords, unitWords, whenWords } from './contest-words'
import type { PosterText } from './drawing/contest-poster'
import { fileName } from './file-name'
import { codeOf } from './pages'
import { kindOf } from './picture'

function textOf(contest: ContestView, event: EventView | undefined, school: string, now: number): PosterText {
  const closed = now >= contest.signUpClosesAt
  const places = event && `${event.places} ${unitWords[event.entrant]}`
  const facts: [name: string, text: string][] = [
    ['时　　间', spanWords(contest)],
    ['地　　点', contest.place],
    ['参加对象', audienceKindWords[contest.audience.kind]],
    ...(closed ? [] : [['报名截止', whenWords(contest.signUpClosesAt)] satisfies [string, string]]),
    ...(event ? [] : [['项　　目', contest.events.map((e) => e.name).join('、')] satisfies [string, string]]),
    ...(places === undefined ? [] : [['名　　额', places] satisfies [string, string]]),
    ...(event && limitWords(event) ? [['要　　求', limitWords(event)] satisfies [string, string]] : []),
  ]
  return {
    school,
    title: contest.title,
    ...(event && { part: event.name }),
    facts: facts.map(([name, text]) => ({ name, text })),
    call: '微信扫一扫',
    does: closed ? ['看名单、赛程和成绩'] : ['看活动详情，在线报名', '查名单、赛程和成绩'],
    by: `${school}工会`,
  }
}

/** 活动海报: of a contest, or of one of its events. */
export async function contestPoster({ contestId, eventId }: { contestId: string; eventId?: string }, ctx: Ctx) {
  const contest = await contestFor(contestId, ctx)
  const event = contest?.events.find((e) => e.id === eventId)
  if (!contest || (eventId !== undefined && !event)) return no('NOT_FOUND')
  if (contest.state === 'cancelled') return no('CANCELLED')
  const code = await codeOf('contest', contestId)
  // The typeface and what draws are read at the first poster: other papers do without.
  const { posterPicture } = await import('./drawing/poster')
  const text = textOf(contest, event, ctx.settings.schoolName, ctx.now)
  const png = await posterPicture(text, { bytes: code, kind: kindOf(code) }, __dirname)
  const title = [contest.title, event?.name].filter(Boolean).join(' ')
  return ok(await keepPaper(png, fileName(`海报 ${title}`, 'png'), ctx.caller, ctx.now))
}
