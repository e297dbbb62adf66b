import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { type PlayedEvent, type PrintedContest, playedEvents, printedContest } from '../contest/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { spanWords } from './contest-words'
import { middle } from './entrant-lists'
import { fileName } from './file-name'
import { type Row, ruled } from './table'
import { paragraph, WIDTH, wordOf } from './word'
import { timeWords } from './words'

interface Receiver {
  name: string
  group: string
  /** Event and grade; of a team with its name. */
  prize: string
}

/** Everybody who gets something signs for it: of a team each of its people. */
function receiversOf({ standings, eventId }: PlayedEvent, { events, people }: PrintedContest): Receiver[] {
  const entrants = new Map(events.find((e) => e.event.id === eventId)?.entrants.map((x) => [x.id, x]))
  return standings.prizes.flatMap(({ grade, winners }) =>
    winners.flatMap(({ id, name, group }): Receiver[] => {
      const team = entrants.get(id)?.memberIds ?? []
      if (team.length === 0) return [{ name, group, prize: `${standings.name}${grade}` }]
      const prize = `${standings.name}${grade}（${name}）`
      return team.map((m) => ({ name: people.get(m)?.name ?? '', group: people.get(m)?.group ?? '', prize }))
    }),
  )
}

const HEADS = ['序号', '姓名', '工会小组', '奖项', '奖品', '签名', '代领人']
function rowOf({ name, group, prize }: Receiver, i: number): Row {
  const cells = [middle(i + 1), middle(name), middle(group, 10), middle(prize, 10)]
  return { cells: [...cells, middle(''), middle(''), middle('')], height: 9 }
}

/** 获奖名单（签领表）, for those who run the contest. */
export const prizeList: Handler<PaperContract['actions']['prizeList']> = async ({ contestId }, ctx) => {
  const [printed, played] = await Promise.all([printedContest(contestId, ctx), playedEvents(contestId, ctx)])
  if (!printed) return no('NOT_FOUND')
  const { contest } = printed
  if (!contest.runs) return no('NOT_ALLOWED')
  const receivers = played.flatMap((event) => receiversOf(event, printed))
  if (receivers.length === 0) return no('NO_PRIZES')
  const title = `${contest.title}获奖名单（签领表）`
  const rows = receivers.map(rowOf)
  const bytes = await wordOf({
    title,
    note: `${timeWords(ctx.now)}打印`,
    margin: { top: 18, side: 25, bottom: 18 },
    children: [
      paragraph(contest.title, { hei: true, size: 18, align: 'center' }),
      paragraph('获奖名单（签领表）', { hei: true, size: 18, align: 'center', after: 6 }),
      paragraph(`${ctx.settings.schoolName}工会　　${spanWords(contest)}　　共 ${rows.length} 人次`, {
        size: 10.5,
        after: 4,
      }),
      ruled([1.2, 2.4, 3, 3.6, 2.2, 2.2, 1.8], [{ cells: HEADS, head: true }, ...rows], WIDTH),
      paragraph('经手人：＿＿＿＿＿＿　　证明人：＿＿＿＿＿＿　　主席：＿＿＿＿＿＿', { size: 12, before: 22 }),
    ],
  })
  return ok(await keepPaper(bytes, fileName(title, 'docx'), ctx.caller, ctx.now))
}
