import type { EventView } from '@domain/contest/view'

export interface PlayLink {
  label: string
  open: () => void
}

/** Ways on from an event that is drawn: 对阵与成绩, 获奖. */
export const playLinks = (_contestId: string, _event: Pick<EventView, 'id' | 'drawn'>): PlayLink[] => []
