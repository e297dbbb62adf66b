import type { EntrantKind, EventInput, TeamSize } from '@domain/contest/model'
import type { ContestView } from '@domain/contest/view'
import type { Audience } from '@domain/kit/audience'
import { type Day, dayOf, momentWords } from '@domain/kit/time'
import { dateWords, timeWords } from './words'

/** What contests are called on paper: the words of the screens, which no function can reach. */
export const entrantKindWords: Record<EntrantKind, string> = {
  person: '个人',
  pair: '双人',
  team: '队伍',
  group: '小组',
}
export const unitWords: Record<EntrantKind, string> = { person: '人', pair: '对', team: '队', group: '个小组' }
export const audienceKindWords: Record<Audience['kind'], string> = {
  staff: '全体教职工',
  union_members: '工会会员',
  women: '女教职工',
  retired: '退休教职工',
  delegates: '教代会代表',
  groups: '指定的工会小组',
  members: '指定的人',
}
export const sizeWords = ({ min, max, men, women }: TeamSize) => {
  const count = min === max ? `每队 ${min} 人` : `每队 ${min}–${max} 人`
  const least = [men && `男 ${men}`, women && `女 ${women}`].filter(Boolean).join('、')
  return least ? `${count}（至少${least}）` : count
}

function ageWords({ minAge, maxAge }: Pick<EventInput, 'minAge' | 'maxAge'>) {
  if (minAge !== undefined && maxAge !== undefined) return `${minAge}–${maxAge} 岁`
  if (minAge !== undefined) return `${minAge} 岁以上`
  return maxAge === undefined ? '' : `${maxAge} 岁以下`
}
/** `男女混合；40 岁以上；每组最多 2 对`: who may come, without how many places there are. */
export function limitWords(event: EventInput): string {
  const { entrant, teamSize, sex, retired, perGroup } = event
  const limits = [
    entrant === 'pair' && teamSize?.men === 1 && '男女混合',
    entrant !== 'person' && entrant !== 'pair' && teamSize && sizeWords(teamSize),
    sex && (sex === 'male' ? '限男' : '限女'),
    ageWords(event),
    retired !== undefined && (retired ? '限退休' : '限在职'),
    perGroup !== undefined && `每组最多 ${perGroup} ${unitWords[entrant]}`,
  ]
  return limits.filter(Boolean).join('；')
}

const WEEKDAYS = '日一二三四五六'
export const weekdayOf = (day: Day) => `星期${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
/** `14:00`. */
const clockWords = (at: number) => momentWords(at, at).split(' ')[1] ?? ''
/** `2026年10月18日（星期日）09:00`. */
export const whenWords = (at: number) => `${dateWords(at)}（${weekdayOf(dayOf(at))}）${clockWords(at)}`
/** `2026年10月18日（星期日）09:00 至 15:00`; over several days the last one is told in full. */
export function spanWords({ startsAt, endsAt }: Pick<ContestView, 'startsAt' | 'endsAt'>): string {
  const end = dayOf(startsAt) === dayOf(endsAt) ? clockWords(endsAt) : whenWords(endsAt)
  return `${whenWords(startsAt)} 至 ${end}`
}
export const signUpWords = ({ signUpOpensAt, signUpClosesAt }: Pick<ContestView, 'signUpOpensAt' | 'signUpClosesAt'>) =>
  `${timeWords(signUpOpensAt)} 至 ${momentWords(signUpClosesAt, signUpOpensAt)}`
