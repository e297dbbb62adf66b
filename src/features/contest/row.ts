import type { ContestRow } from '@domain/contest/view'
import { dayOf, daysBetween, momentWords } from '@domain/kit/time'
import type { Tone } from '@/ui/Tag'
import { placeWords } from '@/words/contest'
import { phaseTags } from '@/words/contest-desk'
import { closesWords, startWords } from './when'

type Row = Pick<ContestRow, 'phase' | 'startsAt' | 'signUpOpensAt' | 'signUpClosesAt' | 'mine'>

export const tagOf = ({ phase }: Pick<Row, 'phase'>): { tone: Tone; words: string } => phaseTags[phase]

/** `10月25日 周六 14:00 · 体育馆`. */
export const metaOf = ({ startsAt, place }: Pick<ContestRow, 'startsAt' | 'place'>, now: number) =>
  `${startWords(startsAt, now)} · ${place}`

/** `男单 已报上、混双 候补第 3 位`. */
export const mineWords = (mine: ContestRow['mine']) => mine.map((m) => `${m.name} ${placeWords(m)}`).join('、')

function beginsWords(startsAt: number, now: number): string {
  const days = daysBetween(dayOf(now), dayOf(startsAt))
  if (days === 0) return '今天开始'
  return days === 1 ? '明天开始' : `还有 ${days} 天开始`
}

function phaseWords({ phase, startsAt, signUpOpensAt, signUpClosesAt, mine }: Row, now: number): string {
  switch (phase) {
    case 'draft':
      return '还没有发布'
    case 'announced':
      return `${momentWords(signUpOpensAt, now)} 开始报名`
    case 'open':
      return closesWords(signUpClosesAt, now)
    case 'closed':
      return beginsWords(startsAt, now)
    case 'running':
      return mine.length > 0 ? '正在进行，到场请签到' : '正在进行'
    case 'cancelled':
      return '已经取消'
    default:
      return mine.length > 0 ? '您参加了' : '可以看结果'
  }
}

/** How it stands with me, and what happens next by when. */
export function nextWords(row: Row, now: number): string {
  const mine = row.phase === 'over' || row.phase === 'cancelled' ? '' : mineWords(row.mine)
  return [mine && `我：${mine}`, phaseWords(row, now)].filter(Boolean).join(' · ')
}

export const SECTIONS = ['draft', 'open', 'mine', 'coming'] as const
type Section = (typeof SECTIONS)[number]
export const sectionWords: Record<Section, string> = {
  draft: '草稿',
  open: '正在报名',
  mine: '我要参加的',
  coming: '即将开始',
}

function sectionOf({ phase, mine }: Row): Section | undefined {
  if (phase === 'draft') return 'draft'
  if (phase === 'over') return undefined
  // A place is kept in sight where nothing more is to be decided; while sign-up is open it stands with the others.
  if (mine.length > 0 && phase !== 'open') return 'mine'
  return phase === 'open' ? 'open' : 'coming'
}

const byNext = (a: Row, b: Row) =>
  a.phase === 'open' && b.phase === 'open' ? a.signUpClosesAt - b.signUpClosesAt : a.startsAt - b.startsAt

/** What is on, by what one may do about it; the most pressing first. */
export const sections = (rows: readonly ContestRow[]): { key: Section; rows: ContestRow[] }[] =>
  SECTIONS.map((key) => ({ key, rows: rows.filter((row) => sectionOf(row) === key).sort(byNext) })).filter(
    ({ rows: found }) => found.length > 0,
  )
