import type { ContestView } from '@domain/contest/view'
import type { ReactNode } from 'react'
import { useLoad } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { refusalWords } from '@/words/kit'
import { api } from '../api'
import { Asked } from './Asked'

type Props = { id: string; children: (contest: ContestView) => ReactNode }

/** A contest for who runs it; the cloud decides again at every call. */
export function RunsContest({ id, children }: Props) {
  const loaded = useLoad(() => api.get({ id }), [id])
  if (loaded.value?.runs) return children(loaded.value)
  return (
    <Page>
      <Asked of={loaded}>{() => <Empty icon="lock" title={refusalWords({ error: 'NOT_ALLOWED' })} />}</Asked>
    </Page>
  )
}
