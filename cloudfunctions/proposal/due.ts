import { type Day, dayAfter, dayOf } from '@domain/kit/time'
import type { Ctx } from '../kit/serve'

/** The school's usual number of days from today, its vacations not counted. */
export const dueDay = ({ now, settings }: Pick<Ctx, 'now' | 'settings'>): Day =>
  dayAfter(dayOf(now), settings.replyDays, settings.vacations)
