import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type Cloud, openCloud } from '../kit/cloud'
import { buildFunctions } from '../kit/functions'
import { sample } from '../kit/sample'
import { post, value } from '../kit/session'
import { bodyOf, HEAVY, PLACES, peak } from './heavy'

/**
 * A function in the cloud has 256 MB. A list of millions of wrong things must not cost more than as many bytes of one
 * word: measured by the most memory that the process has held, in the same cloud, word first.
 */
const MB = 1024 * 1024
const LISTS = PLACES.filter(
  (p) => p.path === 'ids' || p.path === 'rows' || p.path === 'memberIds' || p.path === 'roles',
)

async function growth(cloud: Cloud): Promise<number> {
  const admin = await cloud.login('admin')
  const roles = 'proposal_committee,committee,chair'
  const row = { staffNo: 'all', name: '甲', group: '一组', sex: 'female', kind: 'in_service', roles }
  await value(admin.member.importRoster({ rows: [row], mode: 'apply' }))
  const { token } = await cloud.login('all')
  const sendAll = async (heavy: string) => {
    for (const { fn, name, action, path } of LISTS) {
      const body = bodyOf(name, sample(action), path, heavy)
      const said = await (await post(`${cloud.url}call/${fn}`, body, { authorization: `Bearer ${token}` })).json()
      expect(said).toMatchObject({ ok: false, error: 'BAD_INPUT' })
    }
  }
  await sendAll(HEAVY['a long word']?.(3 * MB) ?? '')
  const before = peak(cloud) ?? 1
  await sendAll(HEAVY['a list of nothing right']?.(3 * MB) ?? '')
  return (peak(cloud) ?? 1) / before
}

const linux = os.platform() === 'linux' ? test : test.skip
linux(
  'a list of nothing right costs what its bytes cost',
  async () => {
    expect(LISTS.length).toBeGreaterThanOrEqual(4)
    const cloud = await openCloud()
    const grown = await growth(cloud).finally(() => cloud.close())
    expect(grown).toBeLessThan(2)
  },
  60_000,
)

linux(
  'and does not, where every wrong thing is looked for',
  async () => {
    const functions = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-memory-'))
    const file = 'cloudfunctions/kit/serve.ts'
    await buildFunctions({ outDir: functions, mutate: [{ file, from: ', { abortEarly: true }', to: '' }] })
    const cloud = await openCloud({ functions })
    const grown = await growth(cloud).finally(() => cloud.close())
    await fs.rm(functions, { recursive: true, force: true })
    expect(grown).toBeGreaterThan(2)
  },
  60_000,
)
