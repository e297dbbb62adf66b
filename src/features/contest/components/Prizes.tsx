import type { StandingsView } from '@domain/contest/playing'
import type { ContestView, EventView } from '@domain/contest/view'
import { ok, type Result } from '@domain/kit/result'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { Page } from '@/ui/Page'
import { placeHolders } from '../all-entrants'
import { api } from '../api'
import type { Candidate } from '../awarding'
import { Asked } from './Asked'
import { PrizeForm } from './PrizeForm'

interface Known {
  standings: StandingsView
  candidates: Candidate[]
}

/** Ranks, and who may win: those drawn by rank; of what was never drawn all who take part. */
async function known(contestId: string, eventId: string): Promise<Result<Known>> {
  const standings = await api.standings({ contestId, eventId })
  if (!standings.ok) return standings
  const { rows, prizes } = standings.value
  const awarded = prizes.flatMap((p) => p.winners)
  if (rows.length > 0) {
    const ranked = rows.map(({ entrantId, name, group, rank }) => ({ id: entrantId, name, group, rank }))
    const others = awarded.filter(({ id }) => rows.every((r) => r.entrantId !== id))
    return ok({ standings: standings.value, candidates: [...ranked, ...others] })
  }
  const all = await placeHolders(contestId, eventId)
  if (!all.ok) return all
  const here = all.value.map(({ id, name, group }) => ({ id, name, group }))
  const gone = awarded.filter(({ id }) => here.every((x) => x.id !== id))
  return ok({ standings: standings.value, candidates: [...here, ...gone] })
}

export function Prizes({ contest, first }: { contest: ContestView; first: string }) {
  const [eventId, setEventId] = useState(first)
  const event = contest.events.find((e) => e.id === eventId) ?? contest.events[0]
  return event ? <OfEvent key={event.id} contest={contest} event={event} onEvent={setEventId} /> : null
}

type Props = { contest: ContestView; event: EventView; onEvent: (eventId: string) => void }

function OfEvent({ contest, event, onEvent }: Props) {
  const loaded = useLoad(() => known(contest.id, event.id), [contest.id, event.id])
  if (loaded.value) return <PrizeForm {...{ contest, event, onEvent }} {...loaded.value} />
  return (
    <Page>
      <Asked of={loaded}>{() => null}</Asked>
    </Page>
  )
}
