import type { ContestView } from '@domain/contest/view'
import Taro from '@tarojs/taro'
import { askConsent } from '@/kit/privacy'

type Dated = Pick<ContestView, 'id' | 'title' | 'place' | 'startsAt' | 'endsAt'>

const stamp = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')
const plain = (text: string) => text.replace(/[\\,;]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')

/** What calendars of phones and desks read. The same id again takes the place of the old date. */
export const icsOf = ({ id, title, place, startsAt, endsAt }: Dated, now: number) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//teachers-home//contest//ZH',
    'BEGIN:VEVENT',
    `UID:${id}@teachers-home`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(startsAt)}`,
    `DTEND:${stamp(endsAt)}`,
    `SUMMARY:${plain(title)}`,
    `LOCATION:${plain(place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${plain(title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** `done`, `refused` (the phone's calendar is closed to us), or nothing where the person has called it off. */
export type Kept = 'done' | 'refused' | undefined

function toFile(contest: Dated): Kept {
  const url = URL.createObjectURL(new Blob([icsOf(contest, Date.now())], { type: 'text/calendar' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${contest.title}.ics`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return 'done'
}

async function toPhone({ title, place, startsAt, endsAt }: Dated): Promise<Kept> {
  if (!(await askConsent())) return undefined
  // WeChat counts in seconds, and wants the end as text.
  const [from, to] = [Math.floor(startsAt / 1000), Math.floor(endsAt / 1000)]
  const alarm = { alarm: true, alarmOffset: 3600 }
  return Taro.addPhoneCalendar({ title, location: place, startTime: from, endTime: `${to}`, ...alarm } as never).then(
    () => 'done' as const,
    (error: { errMsg?: string } | undefined) => (/cancel/.test(String(error?.errMsg)) ? undefined : 'refused'),
  )
}

export const addToCalendar = async (contest: Dated): Promise<Kept> =>
  process.env.TARO_ENV === 'h5' ? toFile(contest) : toPhone(contest)
