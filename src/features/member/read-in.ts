import type { Chosen } from '@/kit/choose-file'
import { faultsOf, newReading, readOn, sheetOf } from './reading'
import { startCheck, useImport } from './store'

const { getState: now, setState: set } = useImport

/** Steps of five in a hundred: each one is drawn. */
const STEP = 0.05
const readingOf = (requestId: string) => {
  const { reading } = now()
  return reading?.requestId === requestId ? reading : undefined
}
const isReading = new Set<string>()

async function driveReading(): Promise<void> {
  for (;;) {
    const { reading } = now()
    if (reading?.state !== 'running' || isReading.has(reading.requestId)) return
    const { requestId } = reading
    isReading.add(requestId)
    const next = await readOn(reading, (sent) => {
      const current = readingOf(requestId)
      if (current && sent - current.sent >= STEP) set({ reading: { ...current, sent } })
    })
    isReading.delete(requestId)
    const current = readingOf(requestId)
    if (!current) return
    const stoppedMeanwhile = current.state === 'stopped' && next.state === 'running'
    set({ reading: stoppedMeanwhile ? { ...next, state: 'stopped' } : next })
    if (next.state === 'done') return startCheck(sheetOf(next), faultsOf(next))
  }
}

/** Hands the file in, reads and checks it. Does nothing while there is one. */
export function startReading(file: Chosen): Promise<void> {
  const { reading, check } = now()
  if (check || (reading && reading.state !== 'refused')) return Promise.resolve()
  set({ reading: newReading(file) })
  return driveReading()
}

export function stopReading(): void {
  const { reading } = now()
  if (reading?.state === 'running') set({ reading: { ...reading, state: 'stopped', refusal: undefined } })
}

/** Goes on where it stopped: what was handed in and read is not asked for again. */
export function goOnReading(): Promise<void> {
  const { reading } = now()
  if (reading?.state === 'stopped') set({ reading: { ...reading, state: 'running', refusal: undefined } })
  return driveReading()
}
