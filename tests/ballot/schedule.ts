import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { BallotContract } from '@domain/ballot/contract'
import type { Ballot } from '@domain/ballot/model'
import type { Asked } from '@domain/kit/contract'
import type { Result } from '@domain/kit/result'
import { dayOf } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import { rolesOn, sortNameOf } from '@domain/member/rules'
import type { Kept, Records } from '../../cloudfunctions/kit/integrity'
import { schema } from '../../cloudfunctions/kit/schema'
import type { Mutation } from '../../config/functions'
import { answer } from '../../local/gateway/answer'
import type { Changes } from '../../local/gateway/changes'
import type { Fault } from '../../local/gateway/faults'
import { Files } from '../../local/gateway/files'
import { type Gateway, openGateway } from '../../local/gateway/gateway'
import type { Body } from '../../local/gateway/rooms'
import { Clock } from '../../local/host/clock'
import { type Functions, openFunctions } from '../../local/host/functions'
import { firstFiles } from '../../local/school/empty'
import { buildFunctions } from '../kit/functions'
import { nameOf, staffNoOf } from '../kit/school'
import { keyOf } from './hall'
import { type Choice, Turns } from './turns'

/** Nobody sleeps before a transaction is tried again: whose turn it is decides alone. */
const WITHOUT_PAUSES: Mutation = {
  file: 'cloudfunctions/kit/store.ts',
  from: '  new Promise((r) => setTimeout(r, Math.random() * Math.min(800, 8 * 2 ** attempt) + 2))',
  to: '  Promise.resolve(attempt)',
}
/** The chair, the scrutineer and two more: all of them vote. */
export const PEOPLE = 4
const [CHAIR, SCRUTINEER] = [0, 1]
const VOTES = ['for', 'against', 'abstain'] as const
const DAY = 86_400_000

export type Phone = 'a' | 'b'
/** What somebody does; a cast `again` is tapped once more when its answer is there. */
export type Act =
  | { deed: 'cast'; who: number; phone: Phone; again: boolean }
  | { deed: 'paperIssued'; who: number }
  | { deed: 'close' | 'cancel' }
export interface Schedule {
  acts: Act[]
  faults: Fault[]
  choices: Choice[]
}
export interface Heard {
  act: Act
  said: Result<unknown>
  /** In turns. */
  begun: number
  ended: number
}
/** What came of a schedule, after all have heard their answers and the chair has closed without interference. */
export interface Outcome {
  id: string
  heard: Heard[]
  records: Records
  /** Those that nobody has injected. */
  conflicts: number
  /** Answers of the database that were lost. */
  lost: number
}

export const answerOf = (who: number, phone: Phone) => VOTES[(who + (phone === 'a' ? 0 : 1)) % 3] ?? 'for'
export const memberOf = (who: number) => `member-${who}`
const accountOf = (who: number) => `account-${who}`

const put = (changes: Changes, records: Records) => {
  for (const [collection, docs] of Object.entries(records))
    for (const doc of docs) changes.insert(collection, { ...doc })
}

/** What was said of its opening plays no part. */
const UNASKED = ['requests', 'notices']

type Input<D extends keyof BallotContract['actions']> = Asked<BallotContract['actions'][D]>
function callOf(act: Act, id: string): { by: number; input: object } {
  if (act.deed === 'cast') {
    const { who, phone } = act
    return {
      by: who,
      input: { id, answers: [answerOf(who, phone)], receiptKey: keyOf(who, phone) } satisfies Input<'cast'>,
    }
  }
  if (act.deed === 'paperIssued')
    return { by: SCRUTINEER, input: { id, memberId: memberOf(act.who) } satisfies Input<'paperIssued'> }
  if (act.deed === 'cancel') return { by: CHAIR, input: { id, reason: '改期' } satisfies Input<'cancel'> }
  return { by: CHAIR, input: { id } satisfies Input<'close'> }
}

const UNHEARD = ['BROKEN', 'BUSY']

/** A school with one ballot, at which schedules are played one after the other. */
export class Booth {
  readonly #turns: Turns
  readonly #gateway: Gateway
  readonly #functions: Functions
  /** Collections in which anything has ever been. */
  readonly #written = new Set<string>()
  /** What is there before any ballot is. */
  #school = new Set<string>()
  /** The records of a ballot that has just been opened, as JSON, and its id in them. */
  #opened = ''
  #template = ''

  private constructor(
    gateway: Gateway,
    functions: Functions,
    turns: Turns,
    readonly folder: string,
  ) {
    this.#gateway = gateway
    this.#functions = functions
    this.#turns = turns
    gateway.database.watch(({ collection }) => this.#written.add(collection))
  }

  static async open(mutate: Mutation[] = []): Promise<Booth> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'teachers-home-booth-'))
    const dir = path.join(folder, 'functions')
    await buildFunctions({ outDir: dir, only: ['ballot'], mutate: [WITHOUT_PAUSES, ...mutate] })
    const turns: Turns = new Turns(() => gateway.database.locks.held.waiting)
    const gateway: Gateway = await openGateway({
      ...{ file: ':memory:', schema, filesDir: path.join(folder, 'files'), synchronous: 'NORMAL' },
      openapi: { 'security.msgSecCheck': () => ({}) },
    })
    const { database, transactions, faults, meter } = gateway
    const files = new Files(path.join(folder, 'files'), Date.now, () => gateway.origin)
    const rooms = { database, transactions, files, now: Date.now }
    const call = (body: Body) => answer(rooms, faults, meter, body, turns.take)
    const silent = () => undefined
    const quiet = { log: silent, error: silent, warn: silent, info: silent, debug: silent }
    const functions = openFunctions({ dir, gatewayUrl: gateway.url, call, clock: new Clock(), console: quiet })
    const booth = new Booth(gateway, functions, turns, folder)
    await booth.#fill()
    return booth
  }

  async close(): Promise<void> {
    await this.#gateway.close()
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #call(by: number, action: string, input: object, requestId: string = randomUUID()) {
    const said = await this.#functions.run('ballot', { action, input, requestId }, accountOf(by))
    return said as Result<{ id: string; state: Ballot['state'] }>
  }

  /** The ballot is opened by the real actions, once. */
  async #fill(): Promise<void> {
    const now = Date.now()
    const { settings, members } = firstFiles({ schoolName: '学校', inviteCode: 'ABCDEF', now })
    const people = Array.from({ length: PEOPLE }, (_, who): Member => {
      const [staffNo, name] = [staffNoOf(who), nameOf(who)]
      const one: Member = {
        ...{ _id: memberOf(who), version: 1, staffNo, name, sex: 'female', kind: 'in_service', state: 'active' },
        ...{ groupId: 'g', group: '一组', groupIds: ['g'], accountId: accountOf(who), boundAt: now },
        held: who === CHAIR ? [{ role: 'chair', from: '2020-01-01' }] : [],
        roleNames: [],
        sortName: sortNameOf({ name, staffNo }),
      }
      return { ...one, roleNames: rolesOn(one, dayOf(now)) }
    })
    const accounts = people.map((_, who) => ({ _id: accountOf(who), memberId: memberOf(who), tries: [] }))
    const groups = [{ _id: 'g', name: '一组', path: '一组' }]
    const school = { settings, members: [...members, ...people], accounts, groups }
    await this.#gateway.database.write((changes) => put(changes, school))
    this.#school = new Set(Object.entries(school).flatMap(([c, docs]) => docs.map(({ _id }) => `${c}/${_id}`)))
    const draft = {
      ...{ kind: 'resolution', title: '方案表决', audience: { kind: 'staff' }, secrecy: 'secret' },
      ...{ opensAt: now + DAY, closesAt: now + 2 * DAY, scrutineerIds: [memberOf(SCRUTINEER)] },
      questions: [{ title: '是否同意', text: '' }],
    }
    this.#template = await this.#must('save', draft)
    await this.#must('announce', { id: this.#template })
    await this.#must('open', { id: this.#template })
    const opened = Object.entries(this.#all())
      .filter(([collection]) => !UNASKED.includes(collection))
      .map(([collection, docs]) => [collection, docs.filter((doc) => this.#isOfBallot(collection, doc))])
    this.#opened = JSON.stringify(Object.fromEntries(opened))
  }

  async #must(action: string, input: object): Promise<string> {
    const said = await this.#call(CHAIR, action, input)
    if (!said.ok) throw new Error(`${action}: ${JSON.stringify(said)}`)
    return said.value.id
  }

  /** All records that there are; of collections that were never written there are none. */
  #all(): Records {
    const { database } = this.#gateway
    return Object.fromEntries([...this.#written].map((c) => [c, [...database.all(c)]]))
  }

  #isOfBallot = (collection: string, { _id }: Kept) => !this.#school.has(`${collection}/${_id}`)

  /**
   * The only place that writes records of a ballot: those of the opened one, under another id, in place of what the
   * schedule before has left. What is no ballot's is the school, and stays.
   */
  async #reset(): Promise<string> {
    const id = randomUUID().replaceAll('-', '')
    const fresh = JSON.parse(this.#opened.replaceAll(this.#template, id)) as Records
    await this.#gateway.database.write((changes) => {
      for (const [collection, docs] of Object.entries(this.#all()))
        for (const doc of docs) if (this.#isOfBallot(collection, doc)) changes.remove(collection, doc._id)
      put(changes, fresh)
    })
    return id
  }

  /** Once more under the same request and key, as long as no answer comes. */
  async #stubborn(act: Act, id: string): Promise<Result<unknown>> {
    const { by, input } = callOf(act, id)
    const requestId = randomUUID()
    for (let n = 0; ; n++) {
      const said = await this.#call(by, act.deed, input, requestId)
      if (said.ok || n === 4 || !UNHEARD.includes(said.error)) return said
    }
  }

  /** What each does is one thread of calls of the database; they are let go as the choices say. */
  async play({ acts, faults, choices }: Schedule): Promise<Outcome> {
    const turns = this.#turns
    const { database, faults: set } = this.#gateway
    const id = await this.#reset()
    const heard: Heard[] = []
    const actors = acts.map((act) => async () => {
      for (let left = act.deed === 'cast' && act.again ? 2 : 1; left > 0; left--) {
        await turns.mine()
        const begun = turns.now
        const said = await this.#stubborn(act, id)
        heard.push({ act, said, begun, ended: turns.now })
      }
    })
    turns.conflicts = 0
    set.set(faults)
    await turns.run(actors, choices)
    const { conflict = 0, conflict_at_commit = 0, reply_lost: lost = 0 } = set.injected()
    set.clear()
    const conflicts = turns.conflicts - conflict - conflict_at_commit
    const ballot = database.read('ballots', id) as Ballot | undefined
    if (ballot?.state === 'open') await this.#must('close', { id })
    return { id, heard, conflicts, lost, records: this.#all() }
  }
}
