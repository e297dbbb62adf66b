/**
 * What went wrong beside the thing that was looked at: an error on the app's console, a promise nobody caught, a call of
 * an API that the phone here does not have. Several phones run at once, so a fault belongs to the check it fell into.
 */
const faults: string[] = []

const worded = (what: unknown): string => {
  if (what instanceof Error) return what.stack ?? what.message
  return typeof what === 'string' ? what : (JSON.stringify(what) ?? String(what))
}

export function fault(...what: unknown[]): void {
  faults.push(what.map(worded).join(' '))
}

/** The faults since the last time this was asked. */
export const takeFaults = (): string[] => faults.splice(0)

/** A rejection that no page handles is as bad as a throw: WeChat would show it in the console of the phone. */
export function listenToFaults(): void {
  process.on('unhandledRejection', (reason) => fault('unhandled rejection:', reason))
  process.on('uncaughtException', (error) => fault('uncaught:', error))
}
