import http from 'node:http'
import { openPages } from './door-fixture'

let at: Awaited<ReturnType<typeof openPages>>
beforeAll(async () => {
  at = await openPages()
})
afterAll(() => at.close())

/** A plain request: fetch would tidy the path and would not let `Host` be set. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = new URL(at.host.url)
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
      let body = ''
      res.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }))
    })
    req.on('error', reject).end()
  })
}

test('the app: its page for any address of a page, its files with their kinds', async () => {
  for (const path of ['/', '/index.html', '/pages/home', '/?x=1']) {
    expect(await raw(path)).toMatchObject({
      status: 200,
      body: '<p>the app</p>',
      headers: { 'cache-control': 'no-cache' },
    })
  }
  const script = await raw('/js/app.0123abcd.js')
  expect(script.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': expect.stringContaining('immutable'),
  })
  expect((await raw('/logo.svg')).headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'cache-control': 'no-cache',
  })
  expect((await raw('/js/missing.js')).status).toBe(404)
})

test.each([
  '/../outside.js',
  '/js/../../outside.js',
  '/%2e%2e/outside.js',
  '/..%2foutside.js',
  '/js/..%5c..%5coutside.js',
  '/link.js',
  '//etc/passwd',
  '/%00outside.js',
])('nothing outside of the build: %s', async (path) => {
  const { body } = await raw(path)
  expect(body).not.toContain('not for visitors')
  expect(body).not.toContain('root:')
})

test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])('the host %j is turned away', async (host) => {
  for (const path of ['/', '/login', '/outbox.json']) expect(await raw(path, { host })).toMatchObject({ status: 403 })
})

test('this machine by its two names is not', async () => {
  const { port } = new URL(at.host.url)
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'LOCALHOST']) {
    expect((await raw('/login', { host })).status).toBe(200)
  }
})

test('a page of another site cannot log in, a page of ours can', async () => {
  expect((await raw('/login', { origin: 'https://evil.example' }, 'POST')).status).toBe(403)
  expect((await raw('/login', { origin: 'null' }, 'POST')).status).toBe(403)
  const host = new URL(at.host.url).host
  expect((await raw('/login', { host, origin: `http://${host}` })).status).toBe(200)
})

test('a code is drawn for a text', async () => {
  const code = await raw(`/qr?text=${encodeURIComponent('http://127.0.0.1/#/pages/home')}`)
  expect(code).toMatchObject({ status: 200, headers: { 'content-type': 'image/svg+xml' } })
  expect(code.body).toMatch(/^<svg/)
  expect((await raw('/qr')).status).toBe(400)
  expect((await raw(`/qr?text=${'x'.repeat(5000)}`)).status).toBe(400)
})
