import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { contracts } from '@domain/contracts'
import { builtFunctions } from '../kit/cloud'
import { tempDir } from './door-fixture'

jest.setTimeout(60_000)

const functions = fs.readdirSync(builtFunctions())

test('the functions that are looked at are all there', () => {
  expect(functions).toEqual(expect.arrayContaining(Object.keys(contracts)))
})

/** What the demo login is made of; a bundle that holds any of it has taken the local host in. */
const TRACES = ['host.sqlite', 'CREATE TABLE', 'libsql', 'local/host', 'local/school', 'INSERT INTO sessions']

test.each(functions)('%s holds nothing of the demo login', (name) => {
  const bundle = fs.readFileSync(path.join(builtFunctions(), name, 'index.js'), 'utf8')
  expect(TRACES.filter((trace) => bundle.includes(trace))).toEqual([])
})

test('the traces are really those of the demo login', () => {
  const files = ['sessions.ts', 'ledger.ts'].map((name) => path.resolve(__dirname, '../../local/host', name))
  const code = files.map((file) => fs.readFileSync(file, 'utf8')).join('')
  for (const trace of ['host.sqlite', 'CREATE TABLE', 'libsql', 'INSERT INTO sessions']) expect(code).toContain(trace)
})

test('without an account in the context no token, openid or staff number in the event is a caller', async () => {
  const data = await tempDir()
  const script = path.join(__dirname, 'login-direct.ts')
  const cwd = path.resolve(__dirname, '../..')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, builtFunctions(), data], {
    cwd,
  })
  fs.rmSync(data, { recursive: true, force: true })
  const { answers, known } = JSON.parse(stdout) as { answers: Record<string, unknown>; known: unknown }
  const actions = Object.values(contracts).flatMap((c) => Object.keys(c.actions).map((a) => `${c.name}.${a}`))
  const nobody = { ok: false, error: 'NOT_SIGNED_IN' }
  expect(answers).toEqual(Object.fromEntries(actions.map((name) => [name, nobody])))
  // The same account in the context is known: the refusals above are not those of a broken function.
  expect(known).toMatchObject({ ok: true, value: { member: { staffNo: 'admin' } } })
})
