import { addDays, type Day, daysBetween } from '@domain/kit/time'
import { retiresOn } from '@domain/member/born'

/** Whose birthday comes in so many days. */
const BIRTHDAYS: Record<string, number> = { '1015': 3, '1043': 9, '1054': 20 }
/** A woman who reaches the legal age within the month. */
const RETIRES = { staffNo: '1021', within: 24 }

/** A day of birth by which a woman retires some days after today: whoever is born later never retires earlier. */
function bornFor(today: Day, days: number): Day {
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)]
  let born: Day = `${year - 59}${rest === '-02-29' ? '-02-28' : rest}`
  while (daysBetween(today, retiresOn(born, 'female')) < days) born = addDays(born, 1)
  return born
}

/** The roster as an office keeps it that knows some days of birth: the desk has something to look forward to. */
export function withBirthdays<P extends { staffNo: string; birthYear?: string }>(people: readonly P[], today: Day) {
  return people.map((person) => {
    const { staffNo, birthYear } = person
    const days = BIRTHDAYS[staffNo]
    if (staffNo === RETIRES.staffNo) return { ...person, birthYear: undefined, bornOn: bornFor(today, RETIRES.within) }
    if (days === undefined || !birthYear) return person
    const on = addDays(today, days).slice(5)
    return { ...person, bornOn: `${birthYear}-${on === '02-29' ? '02-28' : on}` }
  })
}
