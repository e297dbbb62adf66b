import net from 'node:net'
import os from 'node:os'
import { startCloud, stop } from '../kit/child'
import { builtFunctions, type Cloud, openCloud } from '../kit/cloud'

jest.setTimeout(60_000)

/** Addresses of this machine besides 127.0.0.1. On Linux all of 127/8 is this machine, too. */
const others = [
  ...(os.platform() === 'linux' ? ['127.0.0.2'] : []),
  ...Object.values(os.networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((a) => a.family === 'IPv4' && !a.internal)
    .map((a) => a.address),
]
const opens = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect({ host, port, timeout: 3000 })
    const end = (open: boolean) => {
      socket.destroy()
      resolve(open)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
const portOf = ({ url }: { url: string }) => Number(new URL(url).port)

describe('without flags', () => {
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await openCloud({ test: false })
  })
  afterAll(() => cloud.close())

  test('the first line is the address, and only this machine can open it', async () => {
    expect(cloud.printed().split('\n')[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await opens('127.0.0.1', portOf(cloud))).toBe(true)
    expect(others.length).toBeGreaterThan(0)
    for (const host of others) expect([host, await opens(host, portOf(cloud))]).toEqual([host, false])
    expect(cloud.printed()).not.toContain('WARNING')
  })

  test.each(['clock', 'jobs', 'faults', 'meter'])('there is no /%s', async (route) => {
    const url = `${cloud.url}${route}`
    const body = JSON.stringify({ now: 0, name: 'x', faults: [] })
    expect((await fetch(url, { method: 'POST', body })).status).toBe(404)
    // A GET of an unknown address is a page of the app, or nothing where the app is not built; never the route's answer.
    expect((await fetch(url)).headers.get('content-type')).not.toContain('json')
  })

  test('a second cloud on the same data is refused, and the first goes on', async () => {
    const second = startCloud(['--port', '0', '--data', cloud.data, '--functions', builtFunctions()])
    await expect(second).rejects.toThrow(/in use/)
    expect((await fetch(`${cloud.url}login`)).status).toBe(200)
  })

  test('a port that is taken is an error in words', async () => {
    const args = ['--port', String(portOf(cloud)), '--data', `${cloud.data}/other`, '--functions', builtFunctions()]
    await expect(startCloud(args)).rejects.toThrow(/EADDRINUSE/)
  })
})

test('--listen 0.0.0.0 opens it to others, any name leads in, and it says what that means', async () => {
  const cloud = await openCloud({ args: ['--listen', '0.0.0.0'] })
  expect(cloud.printed()).toContain('WARNING: the demo login has no password')
  expect(cloud.printed()).toContain('警告：演示登录没有密码')
  for (const host of others) expect([host, await opens(host, portOf(cloud))]).toEqual([host, true])
  for (const host of others) expect((await fetch(`http://${host}:${portOf(cloud)}/login`)).status).toBe(200)
  await cloud.close()
})

test.each([
  [['--port', 'x'], /--port x/],
  [['--school', 'big'], /--school big/],
  [['--lisen', '0.0.0.0'], /lisen/],
])('%j is refused in words', async (args, words) => {
  const started = startCloud(args)
  await expect(started).rejects.toThrow(words)
  await expect(started).rejects.not.toThrow(/at main/)
})

test('a stop is clean: it ends by itself with 0, and what was written is there at the next start', async () => {
  const cloud = await openCloud()
  const admin = await cloud.login('admin')
  await cloud.restart()
  expect((await admin.member.me({})).ok).toBe(true)
  const child = await startCloud(['--port', '0', '--data', `${cloud.data}/own`, '--functions', builtFunctions()])
  await stop(child, 'SIGINT')
  expect(child.process.exitCode).toBe(0)
  await cloud.close()
})
