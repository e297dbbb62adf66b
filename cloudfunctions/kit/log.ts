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

const PROPERTY = /^.[a-z][A-Za-z.]{0,40}.$/
const ERROR_CODE = /^(E11000|-50\d{4})$/
const INVITE_CODE = /^[A-Z]{8}$/
const isTheirs = (word: string) => INVITE_CODE.test(word) || (/\d/.test(word) && !ERROR_CODE.test(word))

/**
 * What an engineer wrote of an error stays; what it may have picked up on its way goes: text, names, numbers, ids,
 * codes. (A duplicate key tells the key, a JSON error the text that is none.)
 */
export const masked = (message: string) =>
  message
    .slice(0, 500)
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/"[^"]*"?|`[^`]*`?|'[^']*'/g, (quoted) => (PROPERTY.test(quoted) ? quoted : '"…"'))
    .replace(/[\w+/=-]{4,}/g, (word) => (isTheirs(word) ? '…' : word))

/** The error's name, its masked message, and where it was thrown. */
function stackOf(bug: unknown): string {
  if (!(bug instanceof Error)) return masked(String(bug))
  const { name, message, stack = '' } = bug
  const after = stack.indexOf(message) + message.length
  const frames = stack
    .slice(message === '' ? 0 : after)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  return [`${name}: ${masked(message)}`, ...frames].join('\n')
}

/** A bug: what was thrown, to be found by its request id. The caller is told BROKEN and that id. */
export function logBug(line: Omit<CallLine, 'outcome' | 'ms'>, bug: unknown) {
  console.error(JSON.stringify({ ...line, outcome: 'BROKEN', stack: stackOf(bug) }))
}
