import { parseArgs } from 'node:util'
import { openPlace, type Place, type Where } from './place'
import { Refused } from './refused'

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>
export type Values = Record<string, string | boolean | undefined>

/** What all three commands take. */
const WHERE: Options = { data: { type: 'string' }, env: { type: 'string' }, help: { type: 'boolean' } }
export const whereHelp = (running: string) => [
  `  --data 文件夹   本地数据文件夹（默认 .data），${running}`,
  '  --env 环境ID    微信云环境；要先设好 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY',
  '  --help          显示这些说明',
]

/** What Node says in English about a command line, in words for whoever typed it. */
const typedWords: Record<string, string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '有不认识的选项',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: '多写了一项（文件名要跟在 --to 或 --from 后面，有空格时加引号）',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '有一个选项后面少写了内容，或多写了内容',
}

function valuesOf(options: Options, help: string): Values {
  try {
    return parseArgs({ options: { ...WHERE, ...options } }).values as Values
  } catch (e) {
    const words = typedWords[(e as NodeJS.ErrnoException).code ?? ''] ?? '命令写得不对'
    throw new Refused(`${words}：${process.argv.slice(2).join(' ')}\n\n${help}`)
  }
}

function whereOf({ data, env }: Values): Where {
  if (data !== undefined && env !== undefined) throw new Refused('--data 和 --env 只能选一个。')
  if (data === '' || env === '') throw new Refused('--data 或 --env 后面是空的。')
  return { data: typeof data === 'string' ? data : '.data', ...(typeof env === 'string' && { env }) }
}

/** On Windows a pipe is written later: nothing said may be lost by the end of the process. */
const flushed = (stream: NodeJS.WriteStream) => new Promise<void>((resolve) => stream.write('', () => resolve()))

/** Runs one command: its options, its place, its exit code. What a person can mend is said without a stack. */
export async function runCommand(
  options: Options,
  help: string,
  work: (values: Values, place: (make?: boolean) => Promise<Place>) => Promise<number>,
): Promise<void> {
  let opened: Place | undefined
  let code = 2
  try {
    const values = valuesOf(options, help)
    const open = async (make?: boolean) => {
      opened = await openPlace(whereOf(values), make)
      return opened
    }
    if (values.help) console.log(help)
    code = values.help ? 0 : await work(values, open)
  } catch (e) {
    if (e instanceof Refused) console.error(e.message)
    else console.error('出了程序没有料到的错，请把下面这段发给维护的人：\n', e)
  } finally {
    await opened?.close().catch((e: unknown) => {
      console.error('数据文件夹没有关好：', e)
      code = 2
    })
    await Promise.all([flushed(process.stdout), flushed(process.stderr)])
    // The SDK keeps its connections open.
    process.exit(code)
  }
}
