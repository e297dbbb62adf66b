import { create } from 'zustand'
import { type Choice, NOTHING } from './choices'

/**
 * What is chosen and not cast yet, by ballot and person: in memory alone, so that the way to another page and back loses
 * nothing, and nobody who looks into the phone finds a choice.
 */
const useStore = create<{ all: Readonly<Record<string, readonly Choice[]>> }>(() => ({ all: {} }))

const NONE: readonly Choice[] = []

export function useChoices(ballotId: string, memberId: string) {
  const key = `${ballotId}|${memberId}`
  const choices = useStore(({ all }) => all[key] ?? NONE)
  const choose = (question: number, choice: Choice) =>
    useStore.setState(({ all }) => {
      const now = all[key] ?? NONE
      const length = Math.max(now.length, question + 1)
      const next = Array.from({ length }, (_, n) => (n === question ? choice : (now[n] ?? NOTHING)))
      return { all: { ...all, [key]: next } }
    })
  const forget = () =>
    useStore.setState(({ all }) => {
      const { [key]: _, ...rest } = all
      return { all: rest }
    })
  return { choices, choose, forget }
}
