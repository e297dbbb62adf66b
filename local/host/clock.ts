/** The host's time in ms: the real one, or one that was set and runs on from there. */
export class Clock {
  #ahead = 0

  readonly now = () => Date.now() + this.#ahead

  /** Null goes back to real time. */
  set(at: number | null) {
    this.#ahead = at === null ? 0 : at - Date.now()
  }
}

/** A `Date` that tells the clock's time, for code that must not know that its clock can be moved. */
export const dateOf = (clock: Clock): DateConstructor =>
  new Proxy(Date, {
    construct: (real, args, made) => Reflect.construct(real, args.length === 0 ? [clock.now()] : args, made),
    apply: () => new Date(clock.now()).toString(),
    get: (real, name, receiver) => (name === 'now' ? clock.now : Reflect.get(real, name, receiver)),
  })
