import type { Answers } from '@domain/ballot/answer'
import type { PaperCounts } from '@domain/ballot/paper-counts'
import { BALLOT_KINDS, type Election, GRADES, VOTES } from '@domain/ballot/question'
import type { BallotDeed, BallotView } from '@domain/ballot/view'
import type { Result } from '@domain/kit/result'
import { DAY, HOUR } from '@domain/kit/time'
import { type Session, value } from '../kit/session'
import type { Chance } from '../soak/load-chance'
import { type Assembly, type Draft, NOW } from './assembly'

const VOTERS = 12
const NONE = '0'.repeat(32)
type Questions = BallotView['questions']

/** Some people of a school, who do with ballots whatever comes into their heads; much of it is refused. */
export class Play {
  now = NOW
  done: Record<string, number> = {}
  constructor(
    readonly at: Assembly,
    readonly chance: Chance,
  ) {}

  below = (n: number) => this.chance.below(n)
  pick = <T>(list: readonly T[]): T => list[this.below(list.length)] as T
  office = () => this.at.as(this.pick([1, 2]))
  scrutineer = () => this.at.as(this.pick([3, 6]))
  voter = () => this.at.as(1 + this.below(VOTERS))

  /** A ballot of which this person may do that, as far as there is one; now and then any other. */
  async one(me: Session, deed: BallotDeed): Promise<BallotView | undefined> {
    const { items } = await value(me.ballot.list({}))
    const astray = this.below(12) === 0
    const views = await Promise.all(items.map((row) => value(me.ballot.get({ id: row.id }))))
    return this.chance.pick(views.filter((b) => astray || b.can.includes(deed)))
  }
  async id(me: Session, deed: BallotDeed) {
    return (await this.one(me, deed))?.id ?? NONE
  }

  async draft(): Promise<Draft> {
    const { at } = this
    const numbers = Array.from({ length: VOTERS }, (_, n) => n + 1).filter(() => this.below(3) > 0)
    const ids = await Promise.all(numbers.map(at.id))
    const opensAt = this.now + (this.below(4) - 2) * HOUR
    const times = { opensAt, closesAt: Math.max(opensAt, this.now) + (1 + this.below(30)) * HOUR }
    const rules = this.below(3) === 0 ? { competitive: true } : {}
    const shared = { ...times, ...(ids.length > 0 && { audience: { kind: 'members' as const, ids } }) }
    const scrutineers = this.below(9) === 0 ? { scrutineerIds: [] } : {}
    const kind = this.pick(BALLOT_KINDS)
    if (kind === 'election') {
      const whole = await at.election({ ...shared, ...scrutineers })
      return { ...whole, ...(this.below(9) === 0 && { rules }) } as Draft
    }
    if (kind === 'appraisal') return at.appraisal({ ...shared, ...scrutineers })
    const secrecy = this.below(4) === 0 ? { secrecy: 'named' as const } : {}
    return kind === 'poll'
      ? at.poll({ ...shared, ...secrecy })
      : at.resolution({ ...shared, ...scrutineers, ...secrecy })
  }

  answers = (questions: Questions): Answers =>
    questions.map((q) => {
      if ('candidates' in q) return this.marks(q)
      if ('options' in q) return q.options.filter(() => this.below(2) === 0).map((o) => o.id)
      if (!('persons' in q)) return this.pick(VOTES)
      const grades = Object.fromEntries(q.persons.filter(() => this.below(4) > 0).map((p) => [p.id, this.pick(GRADES)]))
      return { grades, ...(this.below(2) === 0 && { remarks: { [q.persons[0]?.id ?? '']: `意见${this.below(3)}` } }) }
    })
  marks({ candidates, writeIns }: Election) {
    const marks = Object.fromEntries(candidates.map((c) => [c.id, this.pick(VOTES)]))
    return { marks, writeIns: writeIns && this.below(3) === 0 ? [this.pick(['高山', '高 山', '流水'])] : [] }
  }
  /** All of them blank, or one too many. */
  paper({ questions }: BallotView): PaperCounts {
    const returned = this.below(3)
    const none = { for: 0, against: 0, abstain: returned }
    const zero = { excellent: 0, competent: 0, basically_competent: 0, incompetent: 0 }
    return {
      ...{ returned, invalid: 0 },
      questions: (questions as Questions).map((q) => {
        if ('candidates' in q) return { candidates: q.candidates.map((c) => ({ id: c.id, ...none })), writeIns: [] }
        if ('persons' in q) return { persons: q.persons.map((p) => ({ id: p.id, ...zero })) }
        return 'options' in q ? { options: q.options.map((o) => ({ id: o.id, votes: 0 })) } : none
      }),
    }
  }

  deeds: Record<string, () => Promise<Result<unknown> | undefined>> = {
    make: async () => (await this.office()).ballot.save(await this.draft()),
    change: async () => {
      const me = await this.office()
      return me.ballot.save({ ...(await this.draft()), id: await this.id(me, 'save') })
    },
    announce: async () => {
      const me = await this.office()
      return me.ballot.announce({ id: await this.id(me, 'announce') })
    },
    exclude: async () => {
      const me = await this.scrutineer()
      const asked = { id: await this.id(me, 'exclude'), memberId: await this.at.id(1 + this.below(VOTERS)) }
      return me.ballot.exclude({ ...asked, ...(this.below(3) > 0 && { reason: '病假' }) })
    },
    open: async () => {
      const me = await this.office()
      return me.ballot.open({ id: await this.id(me, 'open') })
    },
    cast: async () => {
      const me = await this.voter()
      const ballot = await this.one(me, 'cast')
      const receiptKey = `a-secret-of-a-phone-${this.below(2)}`
      return me.ballot.cast({
        id: ballot?.id ?? NONE,
        answers: ballot ? this.answers(ballot.questions) : ['for'],
        receiptKey,
      })
    },
    paper: async () => {
      const me = await this.scrutineer()
      const memberId = await this.at.id(1 + this.below(VOTERS))
      return me.ballot.paperIssued({ id: await this.id(me, 'paperIssued'), memberId })
    },
    remind: async () => {
      const me = await this.scrutineer()
      return me.ballot.remind({ id: await this.id(me, 'remind') })
    },
    close: async () => {
      const me = await this.office()
      return me.ballot.close({ id: await this.id(me, 'close') })
    },
    count: async () => {
      const me = this.below(4) > 0 ? await this.scrutineer() : await this.office()
      const ballot = await this.one(me, 'count')
      const withPaper = ballot && this.below(3) === 0
      return me.ballot.count({ id: ballot?.id ?? NONE, ...(withPaper && { paper: this.paper(ballot) }) })
    },
    merge: async () => {
      const me = await this.scrutineer()
      return me.ballot.mergeWriteIns({ id: await this.id(me, 'mergeWriteIns'), question: 0, from: '高 山', to: '高山' })
    },
    holdBack: async () => {
      const me = await this.scrutineer()
      const id = await this.id(me, 'holdBack')
      const said = await me.ballot.remarks({ id })
      const key = (said.ok && this.chance.pick(said.value.items)?.key) || 'f'.repeat(64)
      return me.ballot.holdBack({ id, key, held: this.below(2) === 0 })
    },
    publish: async () => {
      const me = await this.office()
      return me.ballot.publish({ id: await this.id(me, 'publish') })
    },
    runOff: async () => {
      const me = await this.office()
      return me.ballot.runOff({ id: await this.id(me, 'runOff') })
    },
    cancel: async () => {
      const me = await this.office()
      return this.below(4) > 0 ? undefined : me.ballot.cancel({ id: await this.id(me, 'cancel'), reason: '不办了' })
    },
    time: async () => {
      this.now += this.below(4 * HOUR)
      await this.at.cloud.clock(this.now)
      await this.at.cloud.jobs(this.pick(['settle', 'settle', 'remind', 'expire']))
      return undefined
    },
    later: async () => {
      if (this.below(6) > 0) return undefined
      this.now += 400 * DAY
      await this.at.cloud.clock(this.now)
      await this.at.cloud.jobs('expire')
      return undefined
    },
  }

  undone = () => Object.keys(this.deeds).filter((name) => !this.done[name])

  async step(): Promise<string> {
    const often = 'make announce announce open open cast cast cast cast cast cast close count count publish'.split(' ')
    // Else chance alone, which differs with the ids of a run, would leave deeds undone that need many before them.
    const undone = this.below(4) === 0 ? this.undone() : []
    const name = this.pick(undone.length > 0 ? undone : [...Object.keys(this.deeds), ...often, ...often])
    const said = await this.deeds[name]?.()
    if (said && !said.ok && said.error === 'BROKEN') throw new Error(`${name} is broken`)
    if (!said || said.ok) this.done[name] = (this.done[name] ?? 0) + 1
    return name
  }
}
