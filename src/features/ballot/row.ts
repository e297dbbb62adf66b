import { secrecyWords } from '@domain/ballot/names'
import type { BallotRow } from '@domain/ballot/view'
import { waitingOf, waitsForMe } from '@domain/ballot/waiting'
import { leftWords, soonWords } from '@domain/kit/time'
import type { Tone } from '@/ui/Tag'
import { ballotKindWords, ballotTagWords, mineWords } from '@/words/ballot'

type Row = Pick<BallotRow, 'state' | 'opensAt' | 'closesAt' | 'mine'>

/** Red only where the reader must act. */
export function tagOf(row: Row, now: number): { tone: Tone; words: string } {
  if (waitsForMe(row, now)) return { tone: 'red', words: mineWords.due }
  if (row.state === 'open' && now > row.closesAt) return { tone: 'grey', words: '已截止' }
  const [words, tone] = ballotTagWords[row.state]
  return { tone, words }
}

/** `选举 · 无记名`. */
export const metaOf = ({ kind, secrecy }: Pick<BallotRow, 'kind' | 'secrecy'>) =>
  `${ballotKindWords[kind]} · ${secrecyWords[secrecy]}`

/** `今天 18:00 截止`, `11月30日 18:00 截止 · 还有 3 天`. */
export function closesWords(at: number, now: number): string {
  const left = leftWords(at, now)
  return [`${soonWords(at, now)} 截止`, left.startsWith('还有') && left].filter(Boolean).join(' · ')
}

const mineOf = (mine: Row['mine']) => (mine === 'voted' || mine === 'paper' ? `您${mineWords[mine]} · ` : '')

/** What is next, and by when. */
export function nextWords(row: Row, now: number): string {
  switch (row.state) {
    case 'made':
      return '还没有通知大家'
    case 'announced':
      return row.opensAt > now ? `${soonWords(row.opensAt, now)} 开始投票` : '等待开始投票'
    case 'open':
      if (row.opensAt > now) return `${soonWords(row.opensAt, now)} 开始投票`
      return now > row.closesAt ? '投票已截止，等待封箱' : `${mineOf(row.mine)}${closesWords(row.closesAt, now)}`
    case 'closed':
      return '等监票人计票'
    case 'counted':
      return '已计票，等待公布'
    case 'published':
      return '可以看结果'
    default:
      return row.state === 'void' ? '收回的票多于发出的票' : '不再投票'
  }
}

export const SECTIONS = ['mine', 'running', 'made', 'over'] as const
export type Section = (typeof SECTIONS)[number]
const OVER: readonly BallotRow['state'][] = ['published', 'cancelled', 'void']

function sectionOf(row: Row, now: number): Section {
  if (waitsForMe(row, now)) return 'mine'
  if (row.state === 'made') return 'made'
  return OVER.includes(row.state) ? 'over' : 'running'
}

/** What waits for the reader first, the most pressing on top; then what goes on; then what is over, newest first. */
export function sections(rows: readonly BallotRow[], now: number): { key: Section; rows: BallotRow[] }[] {
  const by = (key: Section) =>
    key === 'mine' ? waitingOf(rows, now) : rows.filter((row) => sectionOf(row, now) === key)
  return SECTIONS.map((key) => ({ key, rows: by(key) })).filter((section) => section.rows.length > 0)
}
