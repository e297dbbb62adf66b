import { parseArgs } from 'node:util'
import { openPlace, type Place, type Where } from './place'
import { Refused } from './refused'

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>
export type Values = Record<string, string | boolean | undefined>

/** What all three commands take. */
export const WHERE: Options = { data: { type: 'string' }, env: { type: 'string' }, help: { type: 'boolean' } }
export const WHERE_HELP = [
  '  --data 文件夹   本地数据文件夹（默认 .data），本地服务开着也可以',
  '  --env 环境ID    微信云环境；要先设好 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY',
]

function valuesOf(options: Options, help: string): Values {
  try {
    return parseArgs({ options: { ...WHERE, ...options } }).values as Values
  } catch (e) {
    throw new Refused(`${e instanceof Error ? e.message : e}\n\n${help}`)
  }
}
const whereOf = ({ data, env }: Values): Where => ({
  data: typeof data === 'string' ? data : '.data',
  ...(typeof env === 'string' && { env }),
})

/** Runs one command: its options, its place, its exit code. What a person can mend is said without a stack. */
export async function runCommand(
  options: Options,
  help: string,
  work: (values: Values, place: (make?: boolean) => Promise<Place>) => Promise<number>,
): Promise<void> {
  let opened: Place | undefined
  try {
    const values = valuesOf(options, help)
    if (values.help) {
      console.log(help)
      return
    }
    process.exitCode = await work(values, async (make) => {
      opened = await openPlace(whereOf(values), make)
      return opened
    })
  } catch (e) {
    console.error(e instanceof Refused ? e.message : e)
    process.exitCode = 2
  } finally {
    await opened?.close()
    // The SDK keeps its connections open.
    process.exit()
  }
}
