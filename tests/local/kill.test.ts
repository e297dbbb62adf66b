import { randomUUID } from 'node:crypto'
import type { Proposal } from '@domain/proposal/model'
import type { Audit } from '../../cloudfunctions/kit/deed'
import { type Cloud, openCloud } from '../kit/cloud'
import { readData } from '../kit/database'
import { makeSchool, type School } from '../kit/school'
import { type Session, value } from '../kit/session'

jest.setTimeout(300_000)

const ROUNDS = 6
const WRITERS = 6
const PEOPLE = 12

interface Sending {
  n: number
  action: 'save' | 'submit' | 'endorse'
  input: Record<string, string>
  requestId: string
  /** The answer came before the kill. */
  heard?: boolean
}
interface Request {
  _id: string
  action: string
  outcome: { ok: boolean; value: { id: string } }
}

let cloud: Cloud
let school: School
let callId: string
beforeAll(async () => {
  cloud = await openCloud()
  school = await makeSchool(cloud, { size: PEOPLE, roles: { 1: 'chair' } })
  await Promise.all(Array.from({ length: PEOPLE }, (_, i) => school.as(i + 1)))
  const now = Date.now()
  const call = { term: 8, session: 4, title: '提案征集', opensAt: now, closesAt: now + 86_400_000 }
  callId = (await value((await school.as(1)).proposal.openCall(call))).id
})
afterAll(() => cloud.close())

const text = { title: '一事一案', category: '其他', rationale: '理由', measures: '措施' }
const send = (session: Session, s: Sending) => session.call('proposal', s.action, s.input, s.requestId)

/** One person writes, hands in and is endorsed by two, over and over, until the cloud is gone. */
async function write(n: number, sent: Sending[], answered: () => void) {
  const others = [(n % PEOPLE) + 1, ((n + 1) % PEOPLE) + 1]
  const deed = async (by: number, action: Sending['action'], input: Record<string, string>) => {
    const sending: Sending = { n: by, action, input, requestId: randomUUID() }
    sent.push(sending)
    const answer = await send(await school.as(by), sending)
    sending.heard = true
    answered()
    if (!answer.ok) throw new Error(`${action}: ${answer.error}`)
    return (answer.value as { id: string }).id
  }
  for (;;) {
    const id = await deed(n, 'save', { callId, ...text })
    await deed(n, 'submit', { id })
    for (const by of others) await deed(by, 'endorse', { id })
  }
}

const countBy = (ids: string[]) => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Every deed is there whole or not at all: as a request, as an audit, as a line of the record's history. */
function wholeDeeds(database: Parameters<Parameters<typeof readData>[1]>[0]) {
  const mine = <T extends { action: string }>(list: T[]) => list.filter(({ action }) => action.startsWith('proposal.'))
  const requests = mine(database.find('requests') as unknown as Request[]).filter(
    (r) => r.action !== 'proposal.openCall',
  )
  const audits = mine(database.find('audits') as unknown as Audit[]).filter((a) => a.action !== 'proposal.openCall')
  const proposals = database.find('proposals') as unknown as Proposal[]
  const key = (action: string, id: string) => `${action} ${id}`
  const inRequests = countBy(requests.map((r) => key(r.action, r.outcome.value.id)))
  const inAudits = countBy(audits.map((a) => key(a.action, a.recordId)))
  const inHistory = countBy(proposals.flatMap((p) => p.timeline.map((t) => key(`proposal.${t.action}`, p._id))))
  expect(inAudits).toEqual(inRequests)
  expect(inHistory).toEqual(inRequests)
  for (const p of proposals) expect([p._id, p.timeline.length]).toEqual([p._id, p.version])
  const numbers = proposals.flatMap((p) => p.number ?? [])
  expect(new Set(numbers).size).toBe(numbers.length)
  return { requests: requests.map((r) => r._id.slice(r._id.indexOf('_', 2) + 1)), deeds: audits.length }
}

test('killed in the middle of writes, again and again: every deed is whole, and what was answered is kept', async () => {
  const sent: Sending[] = []
  let deeds = 0
  let open = 0
  for (let round = 0; round < ROUNDS; round++) {
    let begun: () => void = () => undefined
    const running = new Promise<void>((resolve) => {
      begun = resolve
    })
    const writers = Array.from({ length: WRITERS }, (_, i) => write(i + 1, sent, begun))
    // A refusal or a broken answer before the kill is a failure of the test; only the lost connection is expected.
    const ends = writers.map((w) => w.then(null, (e: Error) => e.message))
    await running
    await new Promise((r) => setTimeout(r, Math.random() * 600))
    await cloud.kill9()
    for (const why of await Promise.all(ends)) expect(why).toMatch(/fetch failed|terminated|socket|ECONN/i)
    const kept = await readData(cloud.data, wholeDeeds)
    const known = new Set(kept.requests)
    for (const s of sent.filter((x) => x.heard)) expect([s.action, known.has(s.requestId)]).toEqual([s.action, true])
    open += sent.filter((s) => !s.heard).length
    expect(kept.deeds).toBeGreaterThan(deeds)
    deeds = kept.deeds
    await cloud.restart()
    // The phones send again what they have heard nothing of: it is done once, whether or not it had been done.
    for (const s of sent.filter((x) => !x.heard)) {
      const answer = await send(await school.as(s.n), s)
      expect(answer).toMatchObject({ ok: true })
      s.heard = true
    }
  }
  // Each round has cut off somebody: else nothing was tried.
  expect(open).toBeGreaterThanOrEqual(ROUNDS)
  await cloud.kill9()
  const { requests } = await readData(cloud.data, wholeDeeds)
  expect(requests.sort()).toEqual(sent.map((s) => s.requestId).sort())
  await cloud.restart()
})
