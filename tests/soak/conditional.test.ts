import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import '../kit/quiet-sdk'
import { schema } from '../../cloudfunctions/kit/schema'
import { type Gateway, openGateway } from '../../local/gateway/gateway'
import { bundledStore } from './built'

/**
 * The conditional update, by itself: no action uses it yet (the first will be a contest's places). Twenty ask for five
 * places while calls are slow; the guard is the condition that stands in the update.
 */
let gateway: Gateway
let dir: string
beforeAll(async () => {
  dir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-places-'))
  gateway = await openGateway({ file: path.join(dir, 'cloud.sqlite'), schema, filesDir: path.join(dir, 'files') })
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'none',
    TENCENTCLOUD_SECRETKEY: 'none',
    TCB_ENV: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: gateway.url }),
  })
})
afterAll(async () => {
  await gateway.close()
  await fs.rm(dir, { recursive: true, force: true })
})

interface Places {
  _id: string
  left: number
}
async function twentyForFive(store: Awaited<ReturnType<typeof bundledStore>>, _id: string) {
  await store.insert<Places>('series', { _id, left: 5 })
  gateway.faults.set([{ kind: 'slow', action: 'database.modifyDocument', rate: 0.5, ms: 5 }])
  const take = () => store.updateIf('series', { _id, left: { gt: 0 } }, { inc: { left: -1 } })
  const won = await Promise.all(Array.from({ length: 20 }, take))
  gateway.faults.clear()
  return { won: won.reduce((a, b) => a + b), left: (await store.get<Places>('series', _id))?.left }
}

test('twenty at once for five places: five have one', async () => {
  expect(await twentyForFive(await bundledStore(dir), 'guarded')).toEqual({ won: 5, left: 0 })
})
test('control: where the condition is looked at before and not in the update, more are sold than there are', async () => {
  const store = await bundledStore(dir, {
    from: '.where(filter(where))\n    .update(',
    to: '.where(filter((await count(collection, where)) > 0 ? { _id: where._id as string } : where))\n    .update(',
  })
  const { won, left } = await twentyForFive(store, 'open')
  expect(won).toBeGreaterThan(5)
  expect(left).toBe(5 - won)
})
