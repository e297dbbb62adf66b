import { randomUUID } from 'node:crypto'
import { contracts } from '@domain/contracts'
import type { AnyAction } from '@domain/kit/contract'
import type { Result } from '@domain/kit/result'
import fc from 'fast-check'
import { type Cloud, openCloud } from './cloud'
import { fieldsOf, sample } from './sample'
import { post, type Session, value } from './session'

/** Arbitrary JSON to every action, by somebody whom every action lets in: declared answers only, never a bug. */
const KIT = ['BAD_INPUT', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'CHANGED', 'TEXT_REFUSED', 'BUSY']
const RUNS = Number(process.env.ARBITRARY_RUNS ?? 60)

let cloud: Cloud
let everything: Session
/** Records that are there, so that a nearly right input gets as far as the rules. */
let ids: Record<string, Record<string, string>>
beforeAll(async () => {
  cloud = await openCloud()
  const admin = await cloud.login('admin')
  const roles = 'leader,delegate,proposal_committee,handler,committee,chair,treasurer,audit'
  const row = {
    staffNo: 'all',
    name: '甲',
    group: '一组',
    sex: 'female',
    kind: 'in_service',
    department: '总务处',
    roles,
  }
  await value(admin.member.importRoster({ rows: [row], mode: 'apply' }))
  everything = await cloud.login('all')
  const now = Date.now()
  const window = { opensAt: now - 1000, closesAt: now + 86_400_000 }
  const call = await value(everything.proposal.openCall({ term: 8, session: 4, title: '征集', ...window }))
  const text = { title: '一', category: '二', rationale: '三', measures: '四' }
  const draft = await value(everything.proposal.save({ callId: call.id, ...text }))
  const me = (await value(everything.member.me({}))).member?.id ?? ''
  const asked = { title: '方案', questions: [{ title: '是否同意' }], audience: { kind: 'staff' as const }, ...window }
  const named = { secrecy: 'secret' as const, scrutineerIds: [me] }
  const ballot = await value(everything.ballot.save({ kind: 'resolution', ...asked, ...named }))
  await value(everything.ballot.announce({ id: ballot.id }))
  await value(everything.ballot.open({ id: ballot.id }))
  ids = {
    ...{ member: { id: me, memberId: me }, proposal: { id: draft.id, callId: call.id }, notice: {} },
    ballot: { id: ballot.id, memberId: me },
  }
}, 60_000)
afterAll(() => cloud?.close())

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', '$where', '{"$gt":""}', '\u0000', '😀'.repeat(50), 'a'.repeat(5000), -1, 1e308, 0.1, []),
  fc.record({ $ne: fc.constant(null) }),
)

/** Nothing like an input, nearly one, or one with a field too many. */
function inputs(fn: string, action: AnyAction) {
  const right = sample(action, ids[fn])
  const fields = [...fieldsOf(action), '__proto__', 'constructor', 'extra']
  const spoilt = fc
    .array(fc.tuple(fc.constantFrom(...fields), nasty), { maxLength: 3 })
    .map((wrong) => JSON.parse(JSON.stringify({ ...right, ...Object.fromEntries(wrong) })) as unknown)
  return fc.oneof({ weight: 1, arbitrary: nasty }, { weight: 4, arbitrary: spoilt })
}

const isDeclared = (action: AnyAction, answer: Result<unknown>) =>
  answer.ok || KIT.includes(answer.error) || action.refusals.includes(answer.error)

const ACTIONS = Object.values(contracts).flatMap((c) =>
  Object.entries(c.actions).map(([name, action]) => ({ fn: c.name, name, action: action as AnyAction })),
)
test.each(ACTIONS)(
  '$fn.$name',
  async ({ fn, name, action }) => {
    await fc.assert(
      fc.asyncProperty(inputs(fn, action), async (input) => {
        const answer = await everything.call(fn, name, input)
        expect({ answer, declared: isDeclared(action, answer) }).toMatchObject({ declared: true })
        expect(JSON.stringify(answer)).not.toMatch(/\bat .*\.(js|ts):\d+/)
      }),
      { numRuns: RUNS },
    )
  },
  60_000,
)

test('nothing is too deep or too long to be refused', async () => {
  // As text: what is this deep no client could make with JSON.stringify.
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`
  const long = JSON.stringify(`a${' '.repeat(300_000)}b`)
  const headers = { authorization: `Bearer ${everything.token}` }
  const ask = async (fn: string, name: string, input: string) => {
    const body = `{"action":"${name}","requestId":"${randomUUID()}","input":${input}}`
    return (await (await post(`${cloud.url}call/${fn}`, body, headers)).json()) as Result<unknown>
  }
  for (const { fn, name, action } of ACTIONS) {
    const all = (bad: string) => `{${fieldsOf(action).map((f) => `"${f}":${bad}`)}}`
    for (const bad of [deep, long]) {
      const answer = await ask(fn, name, all(bad))
      expect({ name, declared: isDeclared(action, answer) }).toEqual({ name, declared: true })
    }
  }
  const row = `{"name":${deep},"group":"a","sex":"male","kind":"in_service"}`
  const answer = await ask('member', 'importRoster', `{"mode":"check","rows":[${row}]}`)
  expect(answer).toMatchObject({ ok: true, value: { problems: [{ row: 1, column: 'name', problem: 'NOT_A_VALUE' }] } })
}, 60_000)

test.each([
  null,
  7,
  'x',
  [],
  { action: {} },
  { action: 'constructor' },
  { action: '__proto__' },
  { action: 'toString' },
])('no action in %j', async (event) => {
  const { action } = (event ?? {}) as { action?: unknown }
  for (const fn of Object.keys(contracts))
    expect(await everything.call(fn, action ?? event)).toMatchObject({ error: 'BAD_INPUT' })
})

test.each([undefined, '', ' ', 7, {}, 'x'.repeat(65), '../a', '$a'])(
  'a writing call with the request id %j',
  async (id) => {
    const { fn, name, action } = ACTIONS.find((a) => a.name === 'openCall') as (typeof ACTIONS)[number]
    const answer = await everything.call(fn, name, sample(action), id === undefined ? null : id)
    expect(answer).toEqual({ ok: false, error: 'BAD_INPUT', detail: { field: 'requestId' } })
  },
)
