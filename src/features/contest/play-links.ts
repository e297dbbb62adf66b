import type { EventView } from '@domain/contest/view'
import { go } from '@/kit/routes'

export interface PlayLink {
  label: string
  open: () => void
}

/** Ways on from an event that is drawn. */
export const playLinks = (contestId: string, { id, drawn }: Pick<EventView, 'id' | 'drawn'>): PlayLink[] => {
  const at = { contest: contestId, event: id }
  if (!drawn) return []
  return [
    { label: '对阵与赛程', open: () => go('contestMatches', at) },
    { label: '名次与获奖', open: () => go('contestStandings', at) },
  ]
}
