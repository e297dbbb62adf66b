import { parseArgs } from 'node:util'

export interface Args {
  /** 0 takes any free one. */
  port: number
  /** The folder in which everything durable lies. */
  data: string
  school: 'demo' | 'empty'
  /** Clock, timers and faults may be moved from outside. */
  test: boolean
  /** The address to bind; anything but 127.0.0.1 lets others in. */
  listen: string
  /** Built functions; without it they are built from the sources. */
  functions?: string
}

export const LOOPBACK = '127.0.0.1'

/** The command line of `npm run cloud` and `npm start`. Throws, in words for the person who typed it. */
export function argsOf(argv: readonly string[], usual: Partial<Args> = {}): Args {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      school: { type: 'string' },
      listen: { type: 'string' },
      functions: { type: 'string' },
      test: { type: 'boolean' },
    },
  })
  const port = values.port === undefined ? (usual.port ?? 8080) : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port}: 0 to 65535`)
  const school = values.school ?? usual.school ?? 'demo'
  if (school !== 'demo' && school !== 'empty') throw new Error(`--school ${school}: demo or empty`)
  return {
    port,
    data: values.data ?? usual.data ?? '.data',
    school,
    test: values.test ?? false,
    listen: values.listen ?? LOOPBACK,
    functions: values.functions,
  }
}
