import { none } from './runner'

/** Bytes of JSON that a page may send to be drawn; kB are 1,000 bytes. */
export const MOST = {
  /** From its opening until the cloud has answered. */
  opening: 8_000,
  /** A list, until a page of twenty rows is there. */
  rows: 16_000,
  /** A tap, on the page where it is done, until the cloud has answered. */
  tap: 1_000,
  /** Calls of setData for a tap. */
  calls: 2,
} as const

export interface Weighed {
  name: string
  is: number
  most: number
}

/** Throws when something is heavier than it may be. */
export const within = (all: readonly Weighed[], what: string): void =>
  none(
    all.filter(({ is, most }) => is > most).map(({ name, is, most }) => `${name}: ${is}, at most ${most}`),
    what,
  )

/** Throws unless `run` does, and with these words: a check that cannot fail proves nothing. */
export async function bites(run: () => unknown, words: string): Promise<void> {
  const said = await Promise.resolve()
    .then(run)
    .then(() => 'nothing', String)
  if (!said.includes(words)) throw new Error(`the check found ${said}, not ${words}`)
}
