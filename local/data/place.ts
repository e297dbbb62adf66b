import fs from 'node:fs'
import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../gateway/gateway'
import { readAddress } from '../host/address'
import { DATABASE, restoring } from '../host/first-run'
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

/** The SDK reads these when it is loaded: so they are set before cloud.ts is imported. */
function pointTo(url: string) {
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  })
}

function openEnvironment(env: string): Place {
  if (!process.env.TENCENTCLOUD_SECRETID || !process.env.TENCENTCLOUD_SECRETKEY)
    throw new Refused(
      '请先设好环境变量 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY（腾讯云控制台 → 访问管理 → API 密钥）。',
    )
  process.env.TCB_ENV = env
  return { name: `云环境 ${env}`, running: false, whole: (work) => work(), close: async () => undefined }
}

/**
 * Opens the data so that the SDK reaches them; `make` allows a folder that is not there yet. While a local cloud is at
 * work on the folder, it is asked; else a gateway of our own is opened until `close`.
 */
export async function openPlace({ data, env }: Where, make = false): Promise<Place> {
  if (env !== undefined) return openEnvironment(env)
  const file = path.join(data, DATABASE)
  if (!make && !fs.existsSync(file)) throw new Refused(`在 ${data} 里没有找到数据。请用 --data 指明数据文件夹。`)
  const name = `文件夹 ${path.resolve(data)}`
  try {
    fs.mkdirSync(data, { recursive: true })
    const gateway = await openGateway({ file, schema, filesDir: path.join(data, 'files') })
    pointTo(gateway.url)
    return { name, running: false, whole: (work) => restoring(data, work), close: () => gateway.close() }
  } catch (cause) {
    const url = readAddress(data)
    if (url === undefined) throw new Refused(`打不开 ${data}：${cause instanceof Error ? cause.message : cause}`)
    pointTo(url)
    return { name, running: true, whole: (work) => work(), close: async () => undefined }
  }
}
