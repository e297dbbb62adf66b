import type { ContestView } from '@domain/contest/view'
import { useState } from 'react'
import { DrawForm } from './DrawForm'

/** The event that is drawn; another one begins with a form of its own. */
export function Drawing({ contest, first }: { contest: ContestView; first: string }) {
  const [eventId, setEventId] = useState(first)
  const event = contest.events.find((e) => e.id === eventId) ?? contest.events[0]
  return event ? <DrawForm key={event.id} contest={contest} event={event} onEvent={setEventId} /> : null
}
