import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sdk from 'wx-server-sdk'
import { type Rig, refusalOf, rig } from './gateway-setup'

/** What is not the database: files, functions, WeChat's own APIs. */
let now = 1_760_000_000_000
const asked: [string, Record<string, unknown>][] = []
let cloud: Rig
beforeAll(async () => {
  cloud = await rig({
    now: () => now,
    invoke: async (name, data) => {
      if (name !== 'echo') throw new Error(`no ${name}`)
      return { name, data }
    },
    openapi: {
      'security.msgSecCheck': (args) => {
        asked.push(['security.msgSecCheck', args])
        return { errcode: 0, errmsg: 'ok', result: { suggest: 'pass', label: 100 }, trace_id: 't' }
      },
      'wxacode.getUnlimited': async () => ({ buffer: Buffer.from([0, 1, 2, 255]), contentType: 'image/png' }),
      'subscribeMessage.send': () => ({ errcode: 43101, errmsg: 'user refuse to accept the msg' }),
    },
  })
})
afterAll(() => cloud.close())

const upload = (cloudPath: string, text: string) =>
  sdk.uploadFile({ cloudPath, fileContent: Buffer.from(text) as never })
interface Listed {
  fileList: { fileID: string; tempFileURL?: string; status: number }[]
}
const links = async (...fileList: string[]) => ((await sdk.getTempFileURL({ fileList })) as Listed).fileList

test('a file goes up, can be read by a link that ends, and goes away', async () => {
  const { fileID } = await upload('提案/附件 1.txt', '内容')
  const [link] = await links(fileID)
  const url = link?.tempFileURL ?? ''
  const reply = await fetch(url)
  expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([
    200,
    'text/plain; charset=utf-8',
    '内容',
  ])
  expect(String((await sdk.downloadFile({ fileID })).fileContent)).toBe('内容')
  expect((await fetch(url.replace(/sign=./, 'sign=x'))).status).toBe(403)
  now += 86_400_000 * 2
  expect((await fetch(url)).status).toBe(403)
  expect(((await sdk.deleteFile({ fileList: [fileID] })) as Listed).fileList).toMatchObject([{ fileID, status: 0 }])
  expect((await links(fileID))[0]).toMatchObject({ tempFileURL: '' })
})

test('no path leads out of the folder, no upload comes without its signature', async () => {
  for (const path of ['../out.txt', 'a/../../out.txt', '/etc/out.txt', 'a//b', 'a/./b', 'c:\\out.txt', 'x\0y', ''])
    expect([path, await refusalOf(upload(path, 'x'))]).toEqual([path, expect.not.stringMatching('no refusal')])
  const raw = (path: string) => fetch(`${cloud.gateway.origin}/file/${path}`, { method: 'PUT', body: 'x' })
  expect((await raw('mine.txt')).status).toBe(403)
  expect((await raw(encodeURIComponent('../out.txt'))).status).toBe(400)
  expect(existsSync(join(cloud.directory, 'out.txt'))).toBe(false)
  expect(readdirSync(join(cloud.directory, 'files'))).not.toContain('mine.txt')
})

test('functions are called through the host', async () => {
  const reply = await sdk.callFunction({ name: 'echo', data: { a: [1] } })
  expect((reply as { result: unknown }).result).toEqual({ name: 'echo', data: { a: [1] } })
  expect(await refusalOf(sdk.callFunction({ name: 'other' }) as Promise<unknown>)).toContain('no other')
})

test("WeChat's APIs: arguments, answers, pictures, refusals, unknown names", async () => {
  const { openapi } = sdk as unknown as {
    openapi: Record<string, Record<string, (args: object) => Promise<Record<string, unknown>>>>
  }
  const call = (area: string, name: string, args: object) =>
    openapi[area]?.[name]?.(args) ?? Promise.reject(new Error('no proxy'))
  const content = '提案'.repeat(1250)
  const check = await call('security', 'msgSecCheck', { content, version: 2, scene: 3, openid: 'o_1' })
  expect(check).toMatchObject({ result: { suggest: 'pass', label: 100 }, traceId: 't' })
  expect(asked).toEqual([['security.msgSecCheck', { content, version: 2, scene: 3, openid: 'o_1' }]])
  const picture = await call('wxacode', 'getUnlimited', { scene: 'a=1' })
  expect([picture.contentType, [...(picture.buffer as Buffer)]]).toEqual(['image/png', [0, 1, 2, 255]])
  expect(await refusalOf(call('subscribeMessage', 'send', { touser: 'o_1' }))).toContain('user refuse')
  expect(await refusalOf(call('nothing', 'such', {}))).toContain('nothing.such')
})

test('the gateway listens to this machine alone and answers nothing else', async () => {
  expect(cloud.gateway.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${cloud.gateway.origin}/`)).status).toBe(404)
  expect((await fetch(cloud.gateway.url, { method: 'POST', body: '{' })).status).toBe(400)
})
