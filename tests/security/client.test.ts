const kept = new Map<string, unknown>()
const callFunction = jest.fn(async () => ({ result: { ok: true, value: null } }))
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => kept.get(key),
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
    cloud: { callFunction },
  },
}))

import fs from 'node:fs'
import path from 'node:path'

/** What the phone and the browser put into addresses, and what they keep. */
const root = path.resolve(__dirname, '../..')
const transport = (target: 'weapp' | 'h5') => {
  process.env.TARO_ENV = target
  let made = {} as typeof import('@/kit/transport')
  jest.isolateModules(() => {
    made = require('../../src/kit/transport')
  })
  return made
}
const message = {
  action: 'bind',
  input: { name: '金丝雀', inviteCode: 'KMNPQRST', phone: '13912345678' },
  requestId: 'r1',
}

test('in the browser all goes in the body: the address names the function, a header the token', async () => {
  const asked = jest.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json({ ok: true, value: null }))
  const { send, token } = transport('h5')
  token.set('a-token')
  await send('member', message)
  const [url, init] = asked.mock.calls[0] ?? []
  asked.mockRestore()
  expect(url).toBe('/call/member')
  expect(init).toEqual({
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer a-token' },
    body: JSON.stringify(message),
  })
})

test("in WeChat it goes by WeChat's own call, and there is no address and no token", async () => {
  await transport('weapp').send('member', message)
  expect(callFunction).toHaveBeenCalledWith({ name: 'member', data: message })
})

const sources = (fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }) as string[])
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({
    name: name.split(path.sep).join('/'),
    text: fs.readFileSync(path.join(root, 'src', name), 'utf8'),
  }))

/** What stands in an address of a page: ids of records and words of our own, never what somebody typed. */
const IN_ADDRESSES = [
  ...['id', 'callId', 'groupId', 'sent', 'choose', 'tab', 'ask', 'print', 'scan'],
  ...['contest', 'event', '...at', 'match', 'from'],
  // A line of a check list, by its own name in code.
  'at',
  // Of a team: whoever is sent its card may join it.
  'code',
  // A number of the statistics: of what, of which of the school's own categories or departments, and how many.
  ...['of', 'name', 'count'],
]
/** The parameters of every `go('x', {…})` and `urlOf('x', {…})`, as `name: value`. */
const parametersIn = (text: string) =>
  [...text.matchAll(/\b(?:go|urlOf)\(\s*'\w+',\s*\{([^}]*)\}/g)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((p) => p.trim().split(':')[0] ?? '')
      .filter(Boolean),
  )

test('addresses of pages hold ids alone', () => {
  const found = new Set(sources.flatMap(({ text }) => parametersIn(text)))
  expect([...found].filter((name) => !IN_ADDRESSES.includes(name))).toEqual([])
  expect(found.size).toBeGreaterThan(3)
  expect(parametersIn("go('bind', { id, code: slip.code })")).toEqual(['id', 'code'])
})

test('nothing is kept on the device but drafts, lists to tick on without network, the look, the day of the last question, the secret of a vote, and in the demo the token', () => {
  const keepers = sources.filter(({ text }) =>
    /StorageSync|\bsetStorage\b|localStorage|sessionStorage|indexedDB|document\.cookie/.test(text),
  )
  const known = [
    'features/ballot/receipt-key.ts',
    'features/contest/kept.ts',
    'kit/draft.ts',
    'kit/mode.ts',
    'kit/subscribe.ts',
    'kit/transport.ts',
  ]
  expect(keepers.map((s) => s.name).sort()).toEqual(known)
})
