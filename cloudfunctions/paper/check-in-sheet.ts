import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import type { FileChild } from 'docx'
import { cameAt, type PrintedContest, type PrintedEvent, printedContest } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { CHECK_IN_HEADS, CHECK_IN_WIDTHS, checkInRows } from './check-in-rows'
import { spanWords, unitWords } from './contest-words'
import { fileName } from './file-name'
import { ruled } from './table'
import { paragraph, WIDTH, wordOf } from './word'
import { timeWords } from './words'

function sheet(
  { contest, people }: PrintedContest,
  { event, entrants }: PrintedEvent,
  came: ReadonlyMap<string, number>,
  now: number,
): FileChild[] {
  const given = { people, came, now }
  const table = (state: 'in' | 'waiting') =>
    checkInRows(
      entrants.filter((x) => x.state === state),
      given,
    )
  const [inNow, waiting] = [table('in'), table('waiting')]
  const counts = `${event.taken} ${unitWords[event.entrant]}，应到 ${event.people} 人，实到＿＿＿人`
  return [
    paragraph(contest.title, { size: 14, align: 'center' }),
    paragraph(`${event.name}检录表`, { hei: true, size: 22, align: 'center', after: 6 }),
    paragraph(`时间：${spanWords(contest)}`, { size: 11 }),
    paragraph(`地点：${contest.place}`, { size: 11 }),
    paragraph(counts, { size: 11, after: 4 }),
    ruled(CHECK_IN_WIDTHS, [CHECK_IN_HEADS, ...inNow], WIDTH),
    ...(waiting.length > 0
      ? [
          paragraph('候补（有空缺时按顺序递补）', { hei: true, size: 12, before: 14, after: 4, keepNext: true }),
          ruled(CHECK_IN_WIDTHS, [CHECK_IN_HEADS, ...waiting], WIDTH),
        ]
      : []),
    paragraph('检录员（签字）：＿＿＿＿＿＿＿＿　　　　裁判长（签字）：＿＿＿＿＿＿＿＿', { size: 12, before: 22 }),
  ]
}

/** 检录表, for those who run the contest. */
export const checkInSheet: Handler<PaperContract['actions']['checkInSheet']> = async ({ contestId, eventId }, ctx) => {
  const [printed, came] = await Promise.all([printedContest(contestId, ctx, eventId), cameAt(contestId, eventId)])
  const [of] = printed?.events ?? []
  if (!printed || !of) return no('NOT_FOUND')
  if (!printed.contest.runs) return no('NOT_ALLOWED')
  const title = `${of.event.name}检录表`
  const bytes = await wordOf({
    title,
    note: `${timeWords(ctx.now)}打印`,
    margin: { top: 18, side: 25, bottom: 18 },
    children: sheet(printed, of, came, ctx.now),
  })
  return ok(await keepPaper(bytes, fileName(`${title} ${printed.contest.title}`, 'docx'), ctx.caller, ctx.now))
}
