import fs from 'node:fs/promises'
import path from 'node:path'
import { callFunction } from '../../local/host/call'
import { type Cloud, openCloud } from '../kit/cloud'
import { tempDir, writeFunctions } from './door-fixture'

jest.setTimeout(60_000)

const ID = '0'.repeat(32)
/** Gives a ticket for anything but a program. */
const TICKETS = `exports.main = async ({ input }) => input.name.endsWith('.exe')
  ? { ok: false, error: 'WRONG_KIND' }
  : { ok: true, value: { path: input.purpose + '/${ID}' } }`

let dir: string
let cloud: Cloud
let token: string
const ask = (route: string, init?: RequestInit) => fetch(cloud.url + route, init)
beforeAll(async () => {
  dir = await tempDir()
  await writeFunctions(dir)
  await fs.mkdir(path.join(dir, 'file'))
  await fs.writeFile(path.join(dir, 'file', 'index.js'), TICKETS)
  cloud = await openCloud({ functions: dir })
  token = (await cloud.guest()).token
})
afterAll(async () => {
  await cloud.close()
  await fs.rm(dir, { recursive: true, force: true })
})

async function call(fn: string, body: string, bearer = token) {
  const headers = { authorization: `Bearer ${bearer}` }
  const answer = await ask(`call/${fn}`, { method: 'POST', body, headers })
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> }
}
const refused = (error: string) => ({ status: 200, said: { ok: false, error } })

test('the event arrives as it was sent, and the answer as it was given', async () => {
  const event = { action: 'save', input: { text: '四行字 "引号" 😀' }, requestId: 'r1' }
  expect(await call('echo', JSON.stringify(event))).toEqual({ status: 200, said: { ok: true, value: event } })
})

test('the caller stands in the process up to the first await, and not longer', async () => {
  const { said } = await call('who', '{}')
  expect(said).toEqual({ ok: true, value: { before: expect.stringMatching(/^o_[0-9a-f]{26}$/), after: null } })
})

test('two callers at the same time are two', async () => {
  const other = await cloud.guest()
  const said = await Promise.all([token, other.token, token, other.token].map((t) => call('who', '{}', t)))
  const accounts = said.map(({ said: { value } }) => (value as { before: string }).before)
  expect(accounts[0]).not.toBe(accounts[1])
  expect(accounts).toEqual([accounts[0], accounts[1], accounts[0], accounts[1]])
})

test.each(['', 'x', 'null', '__proto__', 'Bearer'])('the token %j is nobody', async (bad) => {
  expect(await call('echo', '{}', bad)).toEqual(refused('NOT_SIGNED_IN'))
})

test('no token is nobody', async () => {
  const answer = await ask('call/echo', { method: 'POST', body: '{}' })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ ok: false, error: 'NOT_SIGNED_IN' })
})

test.each(['nothing', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '..%2fdata', 'kit'])(
  'the function %s does not exist',
  async (name) => {
    expect(await call(name, '{}')).toEqual(refused('BAD_INPUT'))
  },
)

test.each(['', 'no json', '[]', '"text"', '7', 'null', '{"action":'])('the body %j is no event', async (body) => {
  expect(await call('echo', body)).toEqual(refused('BAD_INPUT'))
})

test('4 MB go in, more does not, and both hear an answer', async () => {
  const event = (bytes: number) => JSON.stringify({ input: 'x'.repeat(bytes - '{"input":""}'.length) })
  const most = 4 * 1024 * 1024
  expect((await call('echo', event(most))).said.ok).toBe(true)
  expect(await call('echo', event(most + 1))).toEqual(refused('BAD_INPUT'))
  expect(await call('echo', event(3 * most))).toEqual(refused('BAD_INPUT'))
})

test.each(['throws', 'rejects', 'silent', 'sick'])(
  'a function that %s is BROKEN, without a word of why',
  async (name) => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const answer = await call(name, '{"requestId":"r9"}')
    quiet.mockRestore()
    expect(answer).toEqual({ status: 200, said: { ok: false, error: 'BROKEN', detail: { requestId: 'r9' } } })
  },
)

test('a function that does not end is BUSY', async () => {
  const functions = { names: ['endless'], run: () => new Promise(() => undefined) }
  expect(await callFunction(functions, 'endless', {}, 'o_1', 50)).toEqual({ ok: false, error: 'BUSY' })
})

test('a lost reply: the call is done, and no answer comes; the next one arrives', async () => {
  const faults = [{ kind: 'reply_lost_at_door', function: 'echo', action: 'save' }]
  await cloud.faults(faults)
  expect((await call('echo', '{"action":"other"}')).said.ok).toBe(true)
  await expect(call('echo', '{"action":"save"}')).rejects.toThrow()
  expect((await call('echo', '{"action":"save"}')).said.ok).toBe(true)
  expect(await (await ask('faults')).json()).toMatchObject({ reply_lost_at_door: 1 })
})

test('an upload goes where the caller’s ticket says; no token, nothing, too much or no ticket does not', async () => {
  const upload = (body: RequestInit['body'], query = '?name=a.png', bearer = token) =>
    ask(`files${query}`, { method: 'POST', body, headers: { authorization: `Bearer ${bearer}` } })
  const form = new FormData()
  form.append('name', 'x')
  form.append('file', new Blob(['名单']), '名单.csv')
  for (const [body, query, purpose] of [
    ['raw', undefined, 'proposal'],
    [form, '', 'roster'],
  ] as const) {
    const answer = await upload(body, query)
    expect(await answer.json()).toEqual({ fileId: expect.stringMatching(`^cloud://[^/]+/${purpose}/[0-9a-f]{32}$`) })
  }
  expect(await (await upload('raw', '?name=no.exe')).json()).toEqual({ ok: false, error: 'WRONG_KIND' })
  expect((await upload('raw', `?path=proposal/${ID}`)).status).toBe(403)
  expect((await upload('x', '', 'nobody')).status).toBe(401)
  expect((await upload('')).status).toBe(400)
  expect((await upload('x'.repeat(10 * 1024 * 1024 + 1))).status).toBe(413)
})
