/** One line of JSON a call, for the cloud's log search. Holds no text, name, openid or token. */
export interface CallLine {
  fn: string
  action: string
  requestId?: string
  /** `ok` or the refusal. */
  outcome: string
  ms: number
  /** The member's id; never for a secret action. */
  caller?: string
}

export const logCall = (line: CallLine) => console.log(JSON.stringify(line))

/** A bug: what was thrown, to be found by its request id. The caller is told BROKEN and that id. */
export function logBug(line: Omit<CallLine, 'outcome' | 'ms'>, bug: unknown) {
  const stack = bug instanceof Error ? bug.stack : String(bug)
  console.error(JSON.stringify({ ...line, outcome: 'BROKEN', stack }))
}
