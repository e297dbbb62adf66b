import type { ComponentProps } from 'react'
import { Asked as Any } from '@/ui/Asked'
import { deskRefusal } from '@/words/contest-desk'

/** What was asked for, with the words of contests. */
export function Asked<T>(props: Omit<ComponentProps<typeof Any<T>>, 'say'>) {
  return <Any {...props} say={deskRefusal} />
}
