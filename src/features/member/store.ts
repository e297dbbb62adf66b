import { DIFFERENCES, type Difference, type DifferenceKind } from '@domain/member/model'
import type { Sheet } from '@domain/member/sheet'
import type { Paper, SheetFault } from '@domain/paper/model'
import { create } from 'zustand'
import type { Reading } from './reading'
import { advance, newRun, type Run } from './run'

/** An import under way. It lives beside the page, so that leaving the page breaks nothing off. */
interface Import {
  text: string
  /** A file, instead of a text that was pasted. */
  reading?: Reading
  /** What is checked. */
  sheet?: Sheet
  /** What is wrong with the file itself. */
  sheetFaults?: readonly SheetFault[]
  check?: Run
  apply?: Run
  /** Differences that were unticked. */
  skipped: Readonly<Record<string, true>>
  /** Departures that were ticked. */
  leaving: Readonly<Record<string, true>>
  /** The slips of those who came in: made once, however often the page is left. */
  slips?: MadePaper
}
export type MadePaper = Paper & { count: number }
// All are named: what is not would stay.
const EMPTY: Import = {
  text: '',
  reading: undefined,
  sheet: undefined,
  sheetFaults: undefined,
  check: undefined,
  apply: undefined,
  skipped: {},
  leaving: {},
  slips: undefined,
}
type Mode = Run['mode']

export const useImport = create<Import>(() => EMPTY)
const { getState: now, setState: set } = useImport

export const setText = (text: string) => set({ text })
export const forgetImport = () => set(EMPTY)
/** Back to the pasted text, which is kept. */
export const backToText = () => set({ ...EMPTY, text: now().text })

// By its request ids a run is itself: an answer that comes after the run was dropped changes nothing.
const isCurrent = (run: Run) => now()[run.mode]?.requestIds === run.requestIds
const going = new Set<readonly string[]>()

async function drive(mode: Mode): Promise<void> {
  for (;;) {
    const run = now()[mode]
    if (run?.state !== 'running' || going.has(run.requestIds)) return
    going.add(run.requestIds)
    const next = await advance(run)
    going.delete(run.requestIds)
    if (!isCurrent(run)) return
    const stoppedMeanwhile = now()[mode]?.state === 'stopped' && next.state === 'running'
    set({ [mode]: stoppedMeanwhile ? { ...next, state: 'stopped' } : next })
  }
}

/** Does nothing while there is one: a second tap is no second check. */
export function startCheck(sheet: Sheet, sheetFaults?: readonly SheetFault[]): Promise<void> {
  if (now().check) return Promise.resolve()
  set({ sheet, sheetFaults, check: newRun('check', sheet.rows), apply: undefined, skipped: {}, leaving: {} })
  return drive('check')
}

/** Stops after the slice that is on its way. */
export function stop(mode: Mode): void {
  const run = now()[mode]
  if (run?.state === 'running') set({ [mode]: { ...run, state: 'stopped', refusal: undefined } })
}

/** Goes on where it stopped: the same import, the slice that was not answered under the same request id. */
export function goOn(mode: Mode): Promise<void> {
  const run = now()[mode]
  if (run?.state === 'stopped') set({ [mode]: { ...run, state: 'running', refusal: undefined } })
  return drive(mode)
}

export function startApply(): Promise<void> {
  const { check, apply, skipped, leaving } = now()
  if (check?.state !== 'done' || apply) return Promise.resolve()
  set({ apply: newRun('apply', check.rows, acceptOf(check.answer?.differences ?? [], skipped, leaving)) })
  return drive('apply')
}

/** Without a choice of one's own all but departures are applied, and nothing need be listed. */
function acceptOf(differences: readonly Difference[], skipped: Import['skipped'], leaving: Import['leaving']) {
  const departures = Object.keys(leaving)
  if (Object.keys(skipped).length === 0 && departures.length === 0) return undefined
  return [...differences.map(({ id }) => id).filter((id) => !skipped[id]), ...departures]
}

const ticked = (record: Readonly<Record<string, true>>, ids: readonly string[], on: boolean) => {
  const chosen = new Set(ids)
  const rest = Object.fromEntries(Object.entries(record).filter(([id]) => !chosen.has(id)))
  return on ? { ...rest, ...Object.fromEntries(ids.map((id) => [id, true as const])) } : rest
}
export const accept = (ids: readonly string[], on: boolean) => set((s) => ({ skipped: ticked(s.skipped, ids, !on) }))
export const letLeave = (ids: readonly string[], on: boolean) => set((s) => ({ leaving: ticked(s.leaving, ids, on) }))

export const keepSlips = (slips: MadePaper) => set({ slips })

/** Who came in by this import and can be sent an invitation. */
export const newcomersOf = (differences: readonly Difference[]): string[] =>
  differences.flatMap(({ kind, memberId }) =>
    memberId !== undefined && (kind === 'joined' || kind === 'returned') ? [memberId] : [],
  )

type Counted<T> = [DifferenceKind, T]
/** 新进、调出、退休、换组 …: as they are declared. */
export const inOrder = <T>(counts: readonly Counted<T>[]): Counted<T>[] =>
  DIFFERENCES.flatMap((kind) => counts.filter(([counted]) => counted === kind))

export const countsOf = (differences: readonly Difference[]): Counted<Difference[]>[] =>
  DIFFERENCES.map((kind): Counted<Difference[]> => [kind, differences.filter((d) => d.kind === kind)]).filter(
    ([, list]) => list.length > 0,
  )
