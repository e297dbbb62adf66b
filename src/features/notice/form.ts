import type { FileView } from '@domain/file/model'
import type { Asked } from '@domain/kit/contract'
import { tidy } from '@domain/kit/text'
import { HOUR, MINUTE, startOf } from '@domain/kit/time'
import type { NoticeContract } from '@domain/notice/contract'
import { audienceOf, type Whom } from '@/ui/AudienceFields'

/** An announcement as it is being written. */
export interface Form {
  title: string
  body: string
  whom: Whom
  files: FileView[]
  pins: boolean
  /** `YYYY-MM-DD HH:MM`, or ''. */
  pinUntil: string
  needsRead: boolean
}
export const NOTHING: Form = {
  title: '',
  body: '',
  whom: { kind: 'staff', groupIds: [], people: [] },
  files: [],
  pins: false,
  pinUntil: '',
  needsRead: false,
}
export const isEmpty = (form: Form) => JSON.stringify(form) === JSON.stringify(NOTHING)

/** The moment of `2026-11-30 14:00` in China. */
export function atOf(words: string): number | undefined {
  const [day, hour = ''] = words.split(' ')
  const [h, m] = hour.split(':').map(Number)
  return day && h !== undefined && m !== undefined ? startOf(day) + h * HOUR + m * MINUTE : undefined
}

export type Lacking = 'title' | 'body' | 'whom' | 'pinUntil'
/** What is missing or cannot be, in the order of the page. */
export function lackingIn(form: Form, now: number): Lacking[] {
  const until = atOf(form.pinUntil)
  const lacks: [Lacking, boolean][] = [
    ['title', tidy(form.title) === ''],
    ['body', tidy(form.body) === ''],
    ['whom', audienceOf(form.whom) === undefined],
    ['pinUntil', form.pins && (until === undefined || until <= now)],
  ]
  return lacks.filter(([, lack]) => lack).map(([field]) => field)
}

/** As the server takes it; undefined while something is missing. */
export function inputOf(form: Form, now: number): Asked<NoticeContract['actions']['publish']> | undefined {
  const audience = audienceOf(form.whom)
  if (lackingIn(form, now).length > 0 || !audience) return undefined
  return {
    title: form.title,
    body: form.body,
    audience,
    ...(form.files.length > 0 && { files: form.files.map(({ fileId }) => fileId) }),
    ...(form.pins && { pinUntil: atOf(form.pinUntil) }),
    ...(form.needsRead && { needsRead: true }),
  }
}
