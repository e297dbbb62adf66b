import fs from 'node:fs'
import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../gateway/gateway'
import { readAddress } from '../host/address'
import { DATABASE, isFilling, isRestoring, restoring } from '../host/first-run'
import { Refused } from './refused'

/** Where a school's data lie: a folder of the local cloud, or an environment of WeChat's. */
export interface Where {
  data: string
  env?: string
}
export interface Place {
  /** For people: which data these are. */
  name: string
  /** A local cloud is at work on them. */
  running: boolean
  /** Runs what fills the place; as long as it is not done, nobody can work there. */
  whole(work: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** The SDK reads these at each request. */
function pointTo(url: string) {
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  })
}

/** What may stand in the address of an environment; another name would be asked of the account's first one. */
const ENV = /^[a-z0-9_-]{1,40}$/

function openEnvironment(env: string): Place {
  if (!ENV.test(env)) throw new Refused(`“${env}”不像环境 ID。请在云开发控制台里复制，例如 school-1a2b3c。`)
  if (!process.env.TENCENTCLOUD_SECRETID || !process.env.TENCENTCLOUD_SECRETKEY)
    throw new Refused(
      '请先设好环境变量 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY（腾讯云控制台 → 访问管理 → API 密钥）。',
    )
  // Outside of a function the SDK looks at this name alone; without it, it silently takes the account's first environment.
  process.env.SCF_NAMESPACE = env
  // These would send it elsewhere: to a local cloud, or to an address inside Tencent's network.
  for (const name of ['TCB_CONTEXT_CNFG', 'TCB_CONTEXT_KEYS', 'TENCENTCLOUD', 'TENCENTCLOUD_RUNENV', 'CBR_ENV_ID'])
    delete process.env[name]
  return { name: `云环境 ${env}`, running: false, whole: (work) => work(), close: async () => undefined }
}

function mustBeUsable(data: string, make: boolean) {
  if (isFilling(data))
    throw new Refused(`${data} 里的学校还没有建完。请先启动一次本地服务，建完再来；要恢复备份，请换一个空文件夹。`)
  if (make) return
  if (isRestoring(data)) throw new Refused(`${data} 上一次恢复没有做完。请用同一份备份再运行一次 npm run restore。`)
  if (!fs.existsSync(path.join(data, DATABASE)))
    throw new Refused(`在 ${data} 里没有找到数据。请用 --data 指明数据文件夹。`)
}

/** Why a folder cannot be opened, and what to do. */
function closedWords(data: string, e: unknown): string {
  const { code, message, cause } = e as NodeJS.ErrnoException
  const why = code ?? (cause as NodeJS.ErrnoException | undefined)?.code ?? ''
  if (['EEXIST', 'ENOTDIR'].includes(why)) return `${data} 不是文件夹。请用 --data 指明一个文件夹。`
  if (['EACCES', 'EPERM', 'EROFS'].includes(why))
    return `没有权限打开 ${data}（${why}）。请换一个文件夹，或换一个账号。`
  if (why === 'SQLITE_NOTADB' || why === 'SQLITE_CORRUPT')
    return `${path.join(data, DATABASE)} 不是数据库，或已经损坏。请不要再启动它，用最近的备份恢复到一个新文件夹。`
  if (why.startsWith('SQLITE_BUSY') || why.startsWith('SQLITE_LOCKED'))
    return `另一个程序正在用 ${data}（也许另一次备份还没做完）。请等它做完再试。`
  return `打不开 ${data}：${message}`
}

/**
 * Opens the data so that the SDK reaches them; `make` allows a folder that is not there yet. While a local cloud is at
 * work on the folder, it is asked; else a gateway of our own is opened until `close`.
 */
export async function openPlace({ data, env }: Where, make = false): Promise<Place> {
  if (env !== undefined) return openEnvironment(env)
  mustBeUsable(data, make)
  const name = `文件夹 ${path.resolve(data)}`
  try {
    fs.mkdirSync(data, { recursive: true })
    const gateway = await openGateway({
      file: path.join(data, DATABASE),
      schema,
      filesDir: path.join(data, 'files'),
    })
    pointTo(gateway.url)
    return { name, running: false, whole: (work) => restoring(data, work), close: () => gateway.close() }
  } catch (cause) {
    // Only now: whatever a killed cloud has left there is never looked at while the folder itself can be opened.
    const url = readAddress(data)
    if (url === undefined) throw new Refused(closedWords(data, cause))
    pointTo(url)
    return { name, running: true, whole: (work) => work(), close: async () => undefined }
  }
}
