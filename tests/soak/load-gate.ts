/** Lets all go at once, and lets none go while something is measured. */
export class Gate {
  #open = false
  #ended = false
  #parked = 0
  #wake: (() => void)[] = []
  #sleepers = new Set<() => void>()
  #quiet: (() => void) | undefined

  constructor(readonly people: number) {}

  /** Waits while the gate is shut; false when it is all over. */
  async pass(): Promise<boolean> {
    while (!this.#open && !this.#ended) {
      this.#parked++
      if (this.#parked === this.people) this.#quiet?.()
      await new Promise<void>((resolve) => this.#wake.push(resolve))
      this.#parked--
    }
    return !this.#ended
  }

  /** Sleeps, but not longer than the gate is open. */
  async sleep(ms: number): Promise<void> {
    if (!this.#open) return
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.#sleepers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      this.#sleepers.add(wake)
    })
  }

  /** Shuts the gate; resolves when everybody stands before it, so that nothing is under way. */
  async shut(): Promise<void> {
    const quiet = new Promise<void>((resolve) => {
      this.#quiet = resolve
    })
    this.#open = false
    for (const wake of [...this.#sleepers]) wake()
    if (this.#parked < this.people) await quiet
  }

  go(): void {
    this.#open = true
    this.#release()
  }

  end(): void {
    this.#ended = true
    this.#release()
  }

  #release(): void {
    const wake = this.#wake
    this.#wake = []
    for (const resume of wake) resume()
  }
}
