import type { Sent } from '../../local/host/outbox'
import { escaped, outboxPage } from '../../local/host/outbox-page'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool } from '../kit/school'
import { refusal, type Session, value } from '../kit/session'

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
