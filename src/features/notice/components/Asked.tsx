import type { ComponentProps } from 'react'
import { Asked as Any } from '@/ui/Asked'
import { announcementRefusal } from '@/words/notice-announcement'

/** What was asked for, with the words of announcements. */
export function Asked<T>(props: Omit<ComponentProps<typeof Any<T>>, 'say'>) {
  return <Any {...props} say={announcementRefusal} />
}
