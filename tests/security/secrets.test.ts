import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Mutation } from '../../config/functions'
import { type Cloud, openCloud } from '../kit/cloud'
import { buildFunctions } from '../kit/functions'
import { records } from '../kit/records'
import { type Canaries, canariesOf, secret } from './canary'
import { actionNames, play, type Story } from './play'
import { RECEIPT_KEY } from './play-ballot'
import { READERS, type Traces, tracesOf } from './readers'
import { recorderIn } from './recorder'

/** A school plays with recognizable values, every action well and badly; then everything is read where they may not be. */
const BUGS: Mutation[] = [
  {
    file: 'cloudfunctions/proposal/rate.ts',
    from: 'return step(',
    to: `if (comment?.includes('故障解析')) JSON.parse(comment)
    if (comment?.includes('故障抛出')) throw new Error(comment + ctx.caller.name + ctx.accountId + '13912345678, 1961')
    if (comment?.includes('故障占用'))
      return ctx.deed((deed) => deed.insert('accounts', { _id: ctx.accountId })) as never
    return step(`,
  },
]

/** The leak that each reader must find. */
const LEAKS: Mutation[] = [
  {
    file: 'cloudfunctions/kit/serve.ts',
    from: 'logCall({ ...note, outcome',
    to: 'console.log(JSON.stringify(event)); logCall({ ...note, outcome',
  },
  {
    file: 'cloudfunctions/kit/serve.ts',
    from: "return no('BROKEN', { requestId: note.requestId })",
    to: "return no('BROKEN', { requestId: note.requestId, why: String((thrown as Error).stack) })",
  },
  { file: 'cloudfunctions/kit/log.ts', from: 'stack: stackOf(bug)', to: 'stack: String((bug as Error).stack)' },
  {
    file: 'cloudfunctions/kit/cloud.ts',
    from: 'for (const content of pieces(text)) {',
    to: `const { URL: gateway } = JSON.parse(process.env.TCB_CONTEXT_CNFG as string)
    await fetch(gateway + '?text=' + encodeURIComponent(text), { headers: { 'x-of': accountId } })
    for (const content of pieces(text).map((t) => t + accountId)) {`,
  },
]

const BESIDE = ['requests', 'audits', 'notices', 'reads', 'outbox', 'consents', 'files', 'series', 'looks']
/** Of a case, or of whoever it is about; a place and a time are for those who were let know. */
const OF_CASES = ['病情', '超标原因', '纪要', '情况', '凭证', '慰问信', '不办'].map(secret)
const KINDS = ['illness', 'bereavement', 'accident']

/** What people wrote into a ballot, and what their phones made. */
const OF_VOTES = ['评语', '另选'].map(secret).concat(RECEIPT_KEY)

interface Read {
  story: Story
  traces: Traces
  canaries: Canaries
  /** What lies beside the cases themselves: of every call, deed, notice and message. */
  beside: Record<string, string>
}
async function playAndRead(mutate: Mutation[]): Promise<Read> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-secrets-'))
  let cloud: Cloud | undefined
  try {
    const record = path.join(dir, 'asked.jsonl')
    const functions = path.join(dir, 'functions')
    await buildFunctions({ outDir: functions, mutate: [recorderIn(record), ...BUGS, ...mutate] })
    cloud = await openCloud({ functions })
    const story = await play(cloud)
    const canaries = canariesOf(cloud, story.tokens, story.codes)
    const lies = (name: string) => JSON.stringify(records(cloud as Cloud, name))
    const beside = Object.fromEntries(BESIDE.map((name) => [name, lies(name)]))
    return { story, canaries, beside, traces: await tracesOf(cloud, record, story) }
  } finally {
    await cloud?.close()
    await fs.rm(dir, { recursive: true, force: true })
  }
}

describe('as built, with bugs planted', () => {
  let read: Read
  beforeAll(async () => {
    read = await playAndRead([])
  }, 240_000)

  test('the play is whole: every action was done, and every refusal of the kit was heard', () => {
    const done = new Set(read.story.heard.filter((h) => h.said.ok).map((h) => h.what))
    expect(actionNames.filter((name) => !done.has(name))).toEqual([])
    const refused = new Set(read.story.heard.map((h) => (h.said.ok ? 'ok' : h.said.error)))
    const kit = ['BAD_INPUT', 'NOT_SIGNED_IN', 'NOT_ALLOWED', 'NOT_FOUND', 'CHANGED', 'TEXT_REFUSED', 'BUSY', 'BROKEN']
    expect([...refused]).toEqual(expect.arrayContaining([...kit, 'WRONG_CODE', 'LOCKED']))
    // The three planted ones, and a lost reply.
    expect(read.traces.log.match(/"stack"/g)?.length).toBeGreaterThanOrEqual(4)
    expect(read.traces.urls).toMatch(/^\/admin\/.*^\/call\//ms)
    for (const list of Object.values(read.canaries)) expect(list.length).toBeGreaterThan(0)
  })
  test.each(Object.entries(READERS))('nothing in the %s', (_, reader) => {
    expect(reader(read.traces, read.canaries)).toEqual([])
  })
  test.each(BESIDE)('nothing of a case in %s', (name) => {
    const text = read.beside[name] ?? ''
    expect([...OF_CASES, ...KINDS].filter((words) => text.includes(words))).toEqual([])
  })
  test.each(BESIDE)('nothing that was voted in %s', (name) => {
    expect(OF_VOTES.filter((words) => read.beside[name]?.includes(words))).toEqual([])
  })
  test('what people wrote into a ballot was sent to no check', () => {
    const checked = JSON.stringify(read.traces.outbox.filter((sent) => sent.kind === 'check'))
    expect(checked).toContain(secret('简介'))
    expect(OF_VOTES.filter((words) => checked.includes(words))).toEqual([])
  })
  test('a letter went to a phone, and says only that there is one', () => {
    const letters = read.traces.outbox.filter((sent) => sent.kind === 'message').map((sent) => JSON.stringify(sent))
    for (const letter of letters) expect(letter).toMatch(/写了一封信|待您办理|想听听您的意思/)
    expect(letters.join()).toContain('写了一封信')
  })
})

describe('with a leak planted for each reader', () => {
  let read: Read
  beforeAll(async () => {
    read = await playAndRead(LEAKS)
  }, 240_000)
  test.each(Object.entries(READERS))('it is found in the %s', (_, reader) => {
    expect(reader(read.traces, read.canaries).length).toBeGreaterThan(0)
  })
})
