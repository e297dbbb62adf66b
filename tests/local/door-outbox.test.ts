import fs from 'node:fs/promises'
import path from 'node:path'
import type { Sent } from '../../local/host/outbox'
import { escaped, outboxPage } from '../../local/host/outbox-page'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'
import { tempDir } from './door-fixture'

jest.setTimeout(60_000)

const NASTY = `<script>alert("x")</script><img src=x onerror='y'>&amp;`

test('everything on the page is escaped', () => {
  const items: Sent[] = [
    { id: 1, at: 0, kind: 'message', to: NASTY, template: NASTY, page: NASTY, data: { [NASTY]: NASTY } },
    { id: 2, at: 0, kind: 'check', verdict: NASTY, text: NASTY },
    { id: 3, at: 0, kind: 'code', page: NASTY, scene: NASTY, url: `http://x/${NASTY}` },
  ]
  const page = outboxPage(items, 0)
  expect(page).not.toContain('<script>alert')
  expect(page).not.toMatch(/<img[^>]*onerror=/)
  expect(page.split(escaped(NASTY)).length - 1).toBeGreaterThanOrEqual(6)
})

describe('of a school', () => {
  let cloud: Cloud
  let chair: Session
  beforeAll(async () => {
    cloud = await openCloud()
    chair = await (await makeSchool(cloud, { size: 5, roles: { 1: 'chair' } })).as(1)
  })
  afterAll(() => cloud.close())

  const now = Date.now()
  const call = (title: string) => ({ term: 8, session: 4, title, opensAt: now, closesAt: now + 86_400_000 })
  const items = async () => ((await (await fetch(`${cloud.url}outbox.json`)).json()) as { items: Sent[] }).items

  test('a content check is shown with its verdict, newest first, and survives a restart', async () => {
    await value(chair.proposal.openCall(call(`征集 ${NASTY}`.slice(0, 60))))
    expect(await refusal(chair.proposal.openCall(call('有违禁词的征集')))).toBe('TEXT_REFUSED')
    expect(await refusal(chair.proposal.openCall(call('审核故障的征集')))).toBe('BUSY')
    const sent = await items()
    expect(sent.map((s) => s.kind === 'check' && s.verdict)).toEqual(['unavailable', 'risky', 'pass'])
    await cloud.kill9()
    await cloud.restart()
    expect(await items()).toEqual(sent)
    const page = await (await fetch(`${cloud.url}outbox`)).text()
    expect(page).toContain('内容审核：不通过')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
  })
})

/** A function that does nothing but pass a call on to WeChat, by the SDK itself. */
const PASSES_ON = `
const sdk = require(${JSON.stringify(path.resolve(__dirname, '../../node_modules/wx-server-sdk'))})
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
exports.main = async ({ group, name, asked }) => {
  const { buffer, contentType, ...rest } = await sdk.openapi[group][name](asked)
  return { ok: true, value: { ...rest, contentType, bytes: buffer && buffer.toString('base64') } }
}`

test('a subscribe message is kept, and a code is a real one that opens the page in H5', async () => {
  const dir = await tempDir()
  await fs.mkdir(path.join(dir, 'wechat'))
  await fs.writeFile(path.join(dir, 'wechat/index.js'), PASSES_ON)
  const cloud = await openCloud({ functions: dir })
  const guest = await cloud.guest()
  const pass = async (group: string, name: string, asked: object) => {
    const body = JSON.stringify({ group, name, asked })
    const headers = { authorization: `Bearer ${guest.token}` }
    const answer = await fetch(`${cloud.url}call/wechat`, { method: 'POST', body, headers })
    return ((await answer.json()) as { value: Record<string, unknown> }).value
  }
  const data = { thing1: { value: '提案已立案' }, date2: { value: '10月20日' } }
  const message = { touser: 'o_x', templateId: 'T1', page: 'pages/inbox/index', data }
  expect(await pass('subscribeMessage', 'send', message)).toMatchObject({ errCode: 0 })
  const code = await pass('wxacode', 'getUnlimited', { page: 'pages/proposal/detail', scene: 'id=7' })
  expect(code.contentType).toBe('image/png')
  expect(Buffer.from(String(code.bytes), 'base64').subarray(1, 4).toString()).toBe('PNG')

  const asWide = async (width: number) => {
    const { bytes } = await pass('wxacode', 'getUnlimited', { page: 'pages/home/index', scene: 'a', width })
    // A PNG's head holds its width.
    return Buffer.from(String(bytes), 'base64').readUInt32BE(16)
  }
  const { items } = (await (await fetch(`${cloud.url}outbox.json`)).json()) as { items: Sent[] }
  for (const [asked, drawn] of [
    [280, 280],
    [860, 860],
    [5, 280],
    [9000, 1280],
  ] as const)
    expect(Math.abs((await asWide(asked)) - drawn)).toBeLessThanOrEqual(1)
  expect(items).toEqual([
    expect.objectContaining({ kind: 'code', url: `${cloud.url}#/pages/proposal/detail?scene=id%3D7` }),
    expect.objectContaining({
      ...{ kind: 'message', to: 'o_x', template: 'T1', page: 'pages/inbox/index' },
      data: { thing1: '提案已立案', date2: '10月20日' },
    }),
  ])
  await cloud.close()
  await fs.rm(dir, { recursive: true, force: true })
})
