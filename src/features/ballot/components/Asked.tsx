import type { ComponentProps } from 'react'
import { Asked as Any } from '@/ui/Asked'
import { ballotRefusal } from '@/words/ballot'

/** What was asked for, with the words of ballots. */
export function Asked<T>(props: Omit<ComponentProps<typeof Any<T>>, 'say'>) {
  return <Any {...props} say={ballotRefusal} />
}
