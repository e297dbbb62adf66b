import fs from 'node:fs'
import path from 'node:path'
import { type Schema, schema } from '../../cloudfunctions/kit/schema'
import { type Gateway, openGateway } from '../../local/gateway/gateway'
import { openCloud } from '../kit/cloud'
import { begin, ended, run, scratch } from './command'

jest.setTimeout(120_000)

/** The school's real cloud, as far as it can be had here: the commands send what they would send there, to a gateway. */
const ENV = 'school-1a2b3c'
const KEYS = { TENCENTCLOUD_SECRETID: 'AKIDofTheSchool', TENCENTCLOUD_SECRETKEY: 'secret-key-of-the-school' }
const { at, remove } = scratch()
let gateway: Gateway
const open = (of: Schema, name: string) => openGateway({ file: at(name), schema: of, filesDir: at('files') })
beforeAll(async () => {
  const cloud = await openCloud({ school: 'demo', data: at('school') })
  await cloud.close()
  expect(await run('backup', '--data', at('school'), '--to', at('1'))).toMatchObject({ code: 0 })
  gateway = await open(schema, 'cloud.sqlite')
})
afterAll(async () => {
  await gateway?.close()
  remove()
})

interface Note {
  host: string
  env: string
  authorization: string
}
const there = (name: Parameters<typeof begin>[0], args: string[], to: Gateway, more: Record<string, string> = KEYS) =>
  ended(
    begin(name, args, {
      ...more,
      // What a shell may still hold of a local cloud must lead nobody astray.
      ...{ TCB_ENV: 'another-env', TENCENTCLOUD: 'true', TCB_CONTEXT_CNFG: '{"URL":"http://127.0.0.1:1/"}' },
      ...{ TENCENT_LOG: at('log'), TENCENT_GATEWAY: to.url },
      NODE_OPTIONS: `--require ${path.join(__dirname, 'tencent.cjs')}`,
    }),
  )
const notes = () => {
  const lines = fs.readFileSync(at('log'), 'utf8').trim().split('\n')
  fs.rmSync(at('log'))
  return lines.map((line) => JSON.parse(line) as Note)
}

test('restore, check and backup go to this environment and no other, signed with the key that was given', async () => {
  const restored = await there('restore', ['--from', at('1'), '--env', ENV], gateway)
  expect(restored).toMatchObject({ code: 0, text: expect.stringContaining('与备份一字不差') })
  expect(await there('check-data', ['--env', ENV], gateway)).toMatchObject({
    code: 0,
    text: expect.stringContaining('没有发现问题'),
  })
  const saved = await there('backup', ['--env', ENV, '--to', at('2')], gateway)
  expect(saved).toMatchObject({ code: 0, text: expect.stringContaining(`云环境 ${ENV}`) })
  expect(fs.readFileSync(at('2')).equals(fs.readFileSync(at('1')))).toBe(true)

  const all = notes()
  expect(all.length).toBeGreaterThan(20)
  for (const { host, env, authorization } of all) {
    expect([host, env]).toEqual([`${ENV}.tcb-api.tencentcloudapi.com`, ENV])
    expect(authorization).toMatch(/^TC3-HMAC-SHA256 Credential=AKIDofTheSchool\/.*Signature=[0-9a-f]{64}/)
  }
  for (const { text } of [restored, saved]) expect(text).not.toContain(KEYS.TENCENTCLOUD_SECRETKEY)
})

test('an environment with another school in it is left alone', async () => {
  await gateway.database.write((changes) => void changes.insert('members', { _id: 'zz', staffNo: 'zz' }))
  const said = await there('restore', ['--from', at('1'), '--env', ENV], gateway)
  expect(said).toMatchObject({ code: 2, text: expect.stringContaining('什么也没有改') })
  expect(gateway.database.count('members', {})).toBe(59)
})

test('the network breaks: no settings, so that nobody works in half a school; run again, it goes on', async () => {
  const fresh = await open(schema, 'broken.sqlite')
  const to = ['--from', at('1'), '--env', ENV]
  fresh.faults.set([{ kind: 'reply_lost', action: 'database.insertDocument', collection: 'proposals' }])
  expect(await there('restore', to, fresh)).toMatchObject({ code: 2, text: expect.stringContaining('再运行一次') })
  expect(['members', 'settings'].map((c) => fresh.database.count(c, {}))).toEqual([58, 0])
  expect(await there('restore', to, fresh)).toMatchObject({ code: 0, text: expect.stringContaining('与备份一字不差') })
  expect(fresh.database.count('settings', {})).toBe(1)
  await fresh.close()
})

test('an environment that lacks a collection is told before anything is written', async () => {
  const { series, ...most } = schema
  const fresh = await open(most, 'fresh.sqlite')
  const said = await there('restore', ['--from', at('1'), '--env', ENV], fresh)
  expect(said).toMatchObject({ code: 2, text: expect.stringContaining('云端没有集合 series。请先按 docs/deploy.md') })
  expect(Object.keys(most).map((c) => fresh.database.count(c, {}))).toEqual(Object.keys(most).map(() => 0))
  await fresh.close()
})

test('without keys, or with a name that is none, nothing is asked of anybody', async () => {
  fs.rmSync(at('log'), { force: true })
  const none = { TENCENTCLOUD_SECRETID: '', TENCENTCLOUD_SECRETKEY: '' }
  const keyless = await there('backup', ['--env', ENV, '--to', at('3')], gateway, none)
  expect(keyless).toMatchObject({ code: 2, text: expect.stringContaining('TENCENTCLOUD_SECRETID') })
  for (const env of ['我们的环境', 'School One', 'a.b'])
    expect(await there('backup', ['--env', env, '--to', at('3')], gateway)).toMatchObject({
      code: 2,
      text: expect.stringContaining('不像环境 ID'),
    })
  expect(fs.existsSync(at('log'))).toBe(false)
})
