export const LOST_AT_DOOR = 'reply_lost_at_door'

/** The call is done and its answer never arrives. Left out, `function` and `action` mean any, `times` means once. */
export interface LostReply {
  kind: typeof LOST_AT_DOOR
  function?: string
  action?: string
  times?: number
}

export class LostReplies {
  #wanted: LostReply[] = []
  #lost = 0

  want(list: readonly LostReply[]) {
    this.#wanted = list.map((f) => ({ ...f, times: f.times ?? 1 }))
    this.#lost = 0
  }

  /** True when the answer to this call is to be lost. */
  hit(name: string, action: unknown): boolean {
    const fits = (f: LostReply) =>
      (f.times ?? 0) > 0 && (f.function ?? name) === name && (f.action === undefined || f.action === action)
    const fault = this.#wanted.find(fits)
    if (!fault) return false
    fault.times = (fault.times ?? 1) - 1
    this.#lost++
    return true
  }

  get lost() {
    return this.#lost
  }
}
