import type { EventView } from '@domain/contest/view'
import type { FileChild } from 'docx'
import type { PrintedContest } from '../contest/offers'
import { audienceKindWords, entrantKindWords, limitWords, signUpWords, spanWords, unitWords } from './contest-words'
import { entrantTable, middle } from './entrant-lists'
import { label, type Row, ruled } from './table'
import { paragraph, WIDTH } from './word'
import { timeWords } from './words'

export const heading = (text: string) => paragraph(text, { hei: true, size: 16, before: 18, after: 8, keepNext: true })
export const eventHeading = (text: string) =>
  paragraph(text, { hei: true, size: 13, before: 12, after: 4, keepNext: true })
export const plain = (text: string) => paragraph(text, { size: 12, lines: 1.6, indent: true })

/** As large as the longest line allows: a title may have fifty characters. */
const coverSize = (title: string) => Math.max(24, Math.min(40, Math.floor(880 / [...title].length)))

/** The first page. */
export function cover({ contest }: Pick<PrintedContest, 'contest'>, school: string, name: string): FileChild[] {
  const line = (text: string) => paragraph(text, { size: 16, align: 'center', lines: 1.8 })
  return [
    paragraph(school, { size: 22, align: 'center', before: 90, after: 30 }),
    paragraph(contest.title, { hei: true, size: coverSize(contest.title), align: 'center', lines: 1.5 }),
    paragraph([...name].join('　'), { hei: true, size: 48, align: 'center', before: 60, after: 130 }),
    line(spanWords(contest)),
    line(contest.place),
    paragraph(`${school}工会`, { size: 18, align: 'center', before: 40 }),
  ]
}

/** Where and when, who runs it. */
export function facts({ contest }: PrintedContest): FileChild[] {
  const { organisers, audience, eventsPerPerson, events, persons, postponed } = contest
  const times = events.reduce((sum, e) => sum + e.people, 0)
  const last = postponed.at(-1)
  const rows: [string, string][] = [
    ['时间', spanWords(contest)],
    ['地点', contest.place],
    ['参加对象', audienceKindWords[audience.kind]],
    ['报名时间', signUpWords(contest)],
    ['退出截止', timeWords(contest.withdrawUntil)],
    ['负责人', organisers.map((o) => o.name).join('、')],
    ['规模', `${events.length} 个项目，${persons} 人、${times} 人次`],
    ...(eventsPerPerson === undefined ? [] : [['限报', `每人最多 ${eventsPerPerson} 项`] as [string, string]]),
    ...(last ? [['改期', `原定${timeWords(last.startsAt)}，因${last.reason}顺延`] as [string, string]] : []),
  ]
  const cells = rows.filter(([, text]) => text !== '').map(([name, text]): Row => ({ cells: [label(name), { text }] }))
  return [
    heading('一、基本情况'),
    ruled(
      [3, 13],
      cells.map((row) => ({ ...row, height: 9 })),
      WIDTH,
    ),
  ]
}

const takenWords = ({ taken, waiting, entrant }: EventView) =>
  `${taken} ${unitWords[entrant]}${waiting > 0 ? `\n候补 ${waiting}` : ''}`

/** The events with their rules of entry. */
export function eventsTable({ contest }: PrintedContest): FileChild[] {
  const rows = contest.events.map((e, i): Row => {
    const places = `${e.places} ${unitWords[e.entrant]}`
    const cells = [middle(i + 1), e.name, middle(entrantKindWords[e.entrant]), middle(places)]
    return { cells: [...cells, limitWords(e) || '不限', middle(takenWords(e))], height: 9 }
  })
  const heads = ['序号', '项目', '参赛单位', '名额', '报名要求', '已报']
  return [heading('二、竞赛项目'), ruled([1.3, 4, 2.2, 2.3, 4, 2.2], [{ cells: heads, head: true }, ...rows], WIDTH)]
}

/** Who takes part, by event. */
export function entrantLists({ events }: PrintedContest): FileChild[] {
  const lists = events.flatMap((printed) => {
    const { event } = printed
    const table = entrantTable(printed)
    return [eventHeading(`${event.name}（${event.taken} ${unitWords[event.entrant]}）`), table ?? plain('尚无人报名。')]
  })
  return [heading('三、参赛名单'), ...lists]
}
