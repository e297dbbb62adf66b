import type { ComponentProps } from 'react'
import { Asked as Any } from '@/ui/Asked'
import { condolenceRefusal } from '@/words/condolence'

/** What was asked for, with the words of 关心看望. */
export function Asked<T>(props: Omit<ComponentProps<typeof Any<T>>, 'say'>) {
  return <Any {...props} say={condolenceRefusal} />
}
