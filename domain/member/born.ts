import { addDays, type Day } from '../kit/time'
import type { Member, Sex } from './model'

/**
 * Legal retirement ages in months, rising since 2025: 《全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定》
 * (2024-09-13), article 1 and its tables 1 and 2: one month more for every four months of birth, three years at most.
 * The women's row is that of 原法定退休年龄五十五周岁 (managers and professionals): teachers are professionals. Table 3
 * (workers, from fifty on) and 弹性退休, up to three years either way by choice, are for people to decide.
 */
const AGES: Record<Sex, { months: number; from: number }> = {
  male: { months: 60 * 12, from: 1965 },
  female: { months: 55 * 12, from: 1970 },
}
const EVERY = 4
const MOST = 36

const partsOf = (day: Day) => day.split('-').map(Number) as [year: number, month: number, date: number]
const two = (n: number) => String(n).padStart(2, '0')

/** Days of a month, counted from 1. */
const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** That day of a month, or its last day where it has no such day. */
const dayIn = (year: number, month: number, date: number): Day =>
  `${year}-${two(month)}-${two(Math.min(date, lengthOf(year, month)))}`

/** The day on which somebody reaches the legal age. */
export function retiresOn(bornOn: Day, sex: Sex): Day {
  const [year, month, date] = partsOf(bornOn)
  const { months, from } = AGES[sex]
  const since = (year - from) * 12 + month - 1
  const later = since < 0 ? 0 : Math.min(MOST, Math.floor(since / EVERY) + 1)
  const at = year * 12 + month - 1 + months + later
  return dayIn(Math.floor(at / 12), (at % 12) + 1, date)
}

/** Who was born on 29 February has the birthday on the 28th in years without one. */
const birthdayIn = (year: number, bornOn: Day): Day => {
  const [, month, date] = partsOf(bornOn)
  return dayIn(year, month, date)
}

/** The next birthday from a day on, that day included. */
export function birthdayFrom(bornOn: Day, from: Day): Day {
  const [year] = partsOf(from)
  const next = birthdayIn(year, bornOn)
  return next >= from ? next : birthdayIn(year + 1, bornOn)
}

/** The birthdays (`MM-DD`, as members keep them) that are kept within so many days from a day on, that day included. */
export function birthdaysWithin(from: Day, days: number): string[] {
  return Array.from({ length: days + 1 }, (_, i) => addDays(from, i)).flatMap((day) => {
    const [year, , date] = partsOf(day)
    const leap = day.endsWith('-02-28') && lengthOf(year, 2) === date
    return leap ? ['02-28', '02-29'] : [day.slice(5)]
  })
}

type Born = Pick<Member, 'sex' | 'birthYear' | 'bornOn' | 'birthday' | 'retiresOn'>

/** The record with what follows from its day of birth, and without what followed from one that is gone. */
export function bornWell<M extends Born>(member: M): M {
  const { birthday, retiresOn: _, ...rest } = member
  const { bornOn, sex } = member
  if (bornOn === undefined) return rest as M
  const birthYear = partsOf(bornOn)[0]
  return { ...rest, birthYear, birthday: bornOn.slice(5), retiresOn: retiresOn(bornOn, sex) } as M
}

/** The record without a day of birth that its year contradicts: the year was said later. */
export function withYear<M extends Born>(member: M): M {
  const { bornOn, ...rest } = member
  return bornOn === undefined || partsOf(bornOn)[0] === member.birthYear ? member : (rest as M)
}
