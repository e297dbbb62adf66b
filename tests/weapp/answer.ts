/** How every asynchronous function of `wx` is called: with callbacks, or with none and then it answers a promise. */
export interface Options {
  success?: (value: object) => void
  fail?: (error: object) => void
  complete?: (value: object) => void
  [more: string]: unknown
}

/** Makes a function of `wx` from what it does; what it throws becomes `<name>:fail <message>`, as WeChat words it. */
export function answering(name: string, act: (options: Options) => unknown) {
  return (options: Options = {}): Promise<object> | undefined => {
    const work = (async () => {
      // Never before the call has returned: code that counts on it would work here only.
      await new Promise((done) => setTimeout(done, 0))
      return { errMsg: `${name}:ok`, ...((await act(options)) as object | undefined) }
    })()
    const failed = (error: unknown) => ({ errMsg: `${name}:fail ${error instanceof Error ? error.message : error}` })
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return work.catch((error) => Promise.reject(failed(error)))
    work.then(
      (value) => {
        success?.(value)
        complete?.(value)
      },
      (error) => {
        fail?.(failed(error))
        complete?.(failed(error))
      },
    )
    return undefined
  }
}
