import type { Call, Fault } from '../../local/gateway/faults'
import { LOST_AT_DOOR, type LostReply } from '../../local/host/lost-replies'
import type { Dice } from './dice'

/** What goes wrong during one run: chosen beforehand, so that a run can be had again. */
export interface Mishaps {
  faults: (Fault | LostReply)[]
  /** For the house that comes up after a crash. */
  afterCrash: (Fault | LostReply)[]
  /** When the phones give up waiting (see `insist`), by person. */
  hangUps: (number | undefined)[][]
  /** How late each person begins, ms. */
  late: number[]
}
export const CALM: Mishaps = { faults: [], afterCrash: [], hangUps: [], late: [] }

export const HUNG_UP = 'hung_up'
export const KINDS = ['conflict', 'conflict_at_commit', 'reply_lost', LOST_AT_DOOR, 'slow', 'crash', HUNG_UP] as const
export type Kind = (typeof KINDS)[number]

const COMMIT = 'database.commitTransaction'
const WRITES = ['database.insertDocument', 'database.modifyDocument', 'database.removeDocument']
const takesHold = ({ action, inTransaction }: Call) => action === COMMIT || (WRITES.includes(action) && !inTransaction)

/** A few beyond what a calm run needs: the calls of a second attempt are struck too. */
const among = (dice: Dice, calls: number) => dice.below(Math.ceil(calls * 1.3) + 1)
const count = (calls: readonly Call[], fits: (call: Call) => boolean) => calls.filter(fits).length

/** The answer to what was asked last is gone, or the process is: after the write took hold, or at any other call. */
function anywhere(kind: 'reply_lost' | 'crash', dice: Dice, calls: readonly Call[]): Fault {
  if (dice.chance(0.6)) return { kind, after: dice.below(Math.max(1, count(calls, takesHold))) }
  const { action } = dice.pick(calls)
  return { kind, action, after: dice.below(count(calls, (c) => c.action === action)) }
}

/** `calls` is what a calm run asks of the database. */
function faultOf(kind: Exclude<Kind, typeof HUNG_UP>, dice: Dice, calls: readonly Call[]): Fault | LostReply {
  switch (kind) {
    case LOST_AT_DOOR:
      return { kind, times: 1 + dice.below(2) }
    case 'conflict':
      return {
        kind,
        after: among(
          dice,
          count(calls, (c) => c.inTransaction && c.action !== COMMIT),
        ),
      }
    case 'conflict_at_commit':
      return {
        kind,
        after: among(
          dice,
          count(calls, (c) => c.action === COMMIT),
        ),
        times: 1 + dice.below(2),
      }
    case 'slow':
      return { kind, after: among(dice, calls.length), ms: 1 + dice.below(20) }
    default:
      return anywhere(kind, dice, calls)
  }
}

/** A restart takes as long as four other runs, so half of the crashes are lost replies. One run in six has a crash. */
const SPARED = 0.5

function some(dice: Dice, calls: readonly Call[], kinds: readonly Kind[], most: number) {
  const chosen = Array.from({ length: 1 + dice.below(most) }, () => {
    const kind = dice.pick(kinds)
    return kind === 'crash' && dice.chance(SPARED) ? 'reply_lost' : kind
  })
  return chosen.flatMap((kind) => (kind === HUNG_UP ? [] : [faultOf(kind, dice, calls)]))
}

export function mishapsOf(dice: Dice, calls: readonly Call[], people: number, kinds: readonly Kind[] = KINDS): Mishaps {
  const hangs = () => (dice.chance(0.5) ? 1 + dice.below(25) : undefined)
  return {
    faults: some(dice, calls, kinds, 4),
    afterCrash: dice.chance(0.5) ? some(dice, calls, kinds, 2) : [],
    hangUps: Array.from({ length: people }, () =>
      kinds.includes(HUNG_UP) && dice.chance(0.25) ? [hangs(), hangs()] : [],
    ),
    late: Array.from({ length: people }, () => (people > 1 ? dice.below(12) : 0)),
  }
}
