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
/** Records that are there, by function or by one action of it, so that a nearly right input gets as far as the rules. */
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
  const voting = await votes(everything, me, window)
  ids = { member: { id: me, memberId: me }, proposal: { id: draft.id, callId: call.id }, notice: {}, ...voting }
}, 60_000)
afterAll(() => cloud?.close())

const EARLY = ['save', 'announce']
const BEFORE = ['exclude', 'open', 'electors', 'cancel']
const AFTER = ['count', 'mergeWriteIns', 'remarks', 'holdBack', 'box', 'publish', 'result', 'runOff']

/** A ballot in each of its states: for every action one on which it is to the point. */
async function votes(by: Session, me: string, window: { opensAt: number; closesAt: number }) {
  const made = async (...steps: ('announce' | 'open' | 'close')[]) => {
    const { id } = await value(
      by.ballot.save({
        ...{ kind: 'resolution', title: '表决', questions: [{ title: '方案' }], secrecy: 'secret', ...window },
        ...{ audience: { kind: 'staff' }, scrutineerIds: [me] },
      }),
    )
    for (const step of steps) await value<unknown>(by.ballot[step]({ id }))
    return { id, memberId: me }
  }
  const [early, before, open, after] = [
    await made(),
    await made('announce'),
    await made('announce', 'open'),
    await made('announce', 'open', 'close'),
  ]
  const of = (names: string[], at: typeof open) => Object.fromEntries(names.map((name) => [`ballot.${name}`, at]))
  // What is closed takes no votes: they are cast on another.
  const closing = await made('announce', 'open')
  return { ballot: open, ...of(['close'], closing), ...of(EARLY, early), ...of(BEFORE, before), ...of(AFTER, after) }
}

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('__proto__', '$where', '{"$gt":""}', '\u0000', '😀'.repeat(50), 'a'.repeat(5000), -1, 1e308, 0.1, []),
  fc.record({ $ne: fc.constant(null) }),
)

/** Nothing like an input, nearly one, or one with a field too many. */
function inputs(fn: string, name: string, action: AnyAction) {
  const right = sample(action, ids[`${fn}.${name}`] ?? ids[fn])
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
      fc.asyncProperty(inputs(fn, name, action), async (input) => {
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
