import path from 'node:path'
import { buildFunctions } from '../config/functions'
import { type Args, argsOf, LOOPBACK } from './host/args'
import { WIDE_OPEN } from './host/doorkeeper'
import { type Host, openHost } from './host/host'
import { fill } from './school/fill'

const root = path.resolve(__dirname, '..')
/** Where `npm run build` puts the pages and the functions. */
export const PAGES = path.join(root, 'dist/h5')
const BUILT = path.join(root, 'dist-cloud')

/** The folder of the built functions: the one that was named, else built now. */
export async function functionsFor({ functions }: Args): Promise<string> {
  if (functions === undefined) await buildFunctions({ outDir: BUILT })
  return functions ?? BUILT
}

/** The cloud on this machine, with a school in it. */
export const openCloud = (args: Args & { functions: string }): Promise<Host> =>
  openHost({ ...args, pages: PAGES }, (host) => fill(host, args.school))

/** Ctrl-C and a stop from outside end it in order: what was answered is on the disk already. */
export function closeAtSignal(host: Host) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      host.close().then(
        () => process.exit(0),
        (e) => {
          console.error(e)
          process.exit(1)
        },
      )
    })
  }
}

/** Said in words for whoever must mend it, without a stack. */
export function failed(e: unknown) {
  console.error(e instanceof Error ? e.message : e)
  process.exit(1)
}

export function warn({ listen }: Args) {
  if (listen !== LOOPBACK) for (const line of WIDE_OPEN) console.error(line)
}

/** A stray rejection inside one function is that function's bug: the others go on. */
export const outliveStrayRejections = () => process.on('unhandledRejection', (e) => console.error(e))

async function main() {
  const args = argsOf(process.argv.slice(2))
  warn(args)
  outliveStrayRejections()
  const host = await openCloud({ ...args, functions: await functionsFor(args) })
  closeAtSignal(host)
  console.log(host.url)
  console.log(`school ${args.school}, data ${path.resolve(args.data)}${args.test ? ', test routes open' : ''}`)
}

if (process.argv[1] === __filename) main().catch(failed)
