import type { Result } from '@domain/kit/result'
import { DAY, HOUR } from '@domain/kit/time'
import { DECISIONS, OUTCOMES, type ProposalRow, SATISFACTIONS, STATES } from '@domain/proposal/model'
import type { Cloud } from '../kit/cloud'
import { rosterOf, type School } from '../kit/school'
import { type Session, value } from '../kit/session'
import { openCall, text } from '../proposal/deeds'
import type { Chance } from '../soak/load-chance'
import { contestDeeds } from './play-contest'
import { widthDeeds } from './play-width'
import { PLAYERS, SHAPE } from './shape'

const DEPARTMENTS = Object.values(SHAPE.departments)
/** Some people of a small school, who do whatever comes into their heads; most of it is refused. */
export class Play {
  now = Date.now()
  done: Record<string, number> = {}
  constructor(
    readonly cloud: Cloud,
    readonly school: School,
    readonly chance: Chance,
    readonly calls: string[],
  ) {}

  pick = <T>(list: readonly T[]): T => {
    const one = this.chance.pick(list)
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  by = () => this.school.as(1 + this.chance.below(PLAYERS))
  at = (...n: number[]) => this.school.as(this.pick(n))

  /** Proposals as somebody sees them; now and then of any state, so that a deed meets what it does not fit. */
  async rows(who: Session, asked: object, fits: (row: ProposalRow) => boolean = () => true): Promise<string[]> {
    const astray = this.chance.next() < 0.1
    const page = await value(who.proposal.list(astray ? {} : asked))
    return page.items.filter((row) => astray || fits(row)).map((row) => row.id)
  }
  /** One of them, or none's id. */
  one = async (...asked: Parameters<Play['rows']>) => this.chance.pick(await this.rows(...asked)) ?? '0'.repeat(32)

  /** Somebody to whom such a proposal is known, as far as a few tries find one. */
  async withOne(asked: object, fits: (row: ProposalRow) => boolean): Promise<[Session, string]> {
    for (let tries = 0; tries < 5; tries++) {
      const me = await this.by()
      const id = this.chance.pick(await this.rows(me, asked, fits))
      if (id !== undefined) return [me, id]
    }
    return [await this.by(), '0'.repeat(32)]
  }

  deeds: Record<string, () => Promise<Result<unknown> | undefined>> = {
    write: async () => (await this.by()).proposal.save({ callId: this.pick(this.calls), ...text(this.title()) }),
    rewrite: async () => {
      const [me, id] = await this.withOne({ mine: true, state: 'draft' }, (p) => p.own)
      return me.proposal.save({ id, callId: this.pick(this.calls), ...text('改过') })
    },
    submit: async () => {
      const [me, id] = await this.withOne({ mine: true, state: this.pick(['draft', 'returned']) }, (p) => p.own)
      return me.proposal.submit({ id })
    },
    endorse: async () => {
      const [me, id] = await this.withOne({ state: 'endorsing' }, (p) => !p.own && !p.endorsed)
      return me.proposal.endorse({ id })
    },
    unendorse: async () => {
      const [me, id] = await this.withOne({ state: 'endorsing' }, (p) => p.endorsed)
      return me.proposal.unendorse({ id })
    },
    withdraw: async () => {
      const [me, id] = await this.withOne({ mine: true, state: this.pick(STATES) }, (p) => p.own)
      return me.proposal.withdraw({ id })
    },
    decide: async () => {
      const me = await this.at(1, 2, 3)
      const ids = (await this.rows(me, { state: 'under_review' })).slice(0, 1 + this.chance.below(3))
      const [into = ''] = this.chance.next() < 0.3 ? ids : await this.rows(me, { state: 'docketed' })
      const decision = this.chance.next() < 0.5 ? { decision: 'merged' as const } : {}
      return me.proposal.decide({ ids: ids.filter((id) => id !== into), into, ...this.decision(), ...decision })
    },
    decideOne: async () => {
      const me = await this.at(1, 2, 3)
      return me.proposal.decide({ ids: [await this.one(me, { state: 'under_review' })], ...this.decision() })
    },
    assign: async () => {
      const me = await this.at(1, 2, 4)
      const id = await this.one(me, { state: this.pick(['docketed', 'referred'] as const) })
      return me.proposal.assign({ id, lead: this.pick(DEPARTMENTS) })
    },
    reply: async () => {
      const me = await this.at(10, 11)
      return me.proposal.reply({ id: await this.one(me, { toDo: true }), outcome: this.pick(OUTCOMES), text: '在办。' })
    },
    implemented: async () => {
      const me = await this.at(10, 11)
      return me.proposal.implemented({ id: await this.one(me, {}), note: '办好了。' })
    },
    rate: async () => {
      const [me, id] = await this.withOne({ mine: true, state: 'replied' }, (p) => p.own)
      return me.proposal.rate({ id, satisfaction: this.pick(SATISFACTIONS) })
    },
    read: async () => {
      const me = await this.by()
      const page = await me.notice.inbox({})
      return page.ok ? me.notice.read({ id: this.chance.pick(page.value.items)?.id ?? '' }) : page
    },
    office: async () => {
      const me = await this.school.as(1)
      const roles = this.pick([['delegate'], ['proposal_committee'], [], ['leader', 'handler']] as const)
      // Those whom the play needs keep theirs.
      const page = await value(me.member.list({ text: String(10_005 + this.chance.below(5)) }))
      return me.member.setRoles({ memberId: page.items[0]?.id ?? '', roles: [...roles] })
    },
    invite: async () => {
      const me = await this.at(1, 4)
      const page = await value(me.member.list({}))
      return me.member.invite({ memberIds: [this.pick(page.items).id] })
    },
    wrongCode: async () => {
      const guest = await this.cloud.guest()
      await guest.member.bind({ name: '王文', staffNo: '10001', inviteCode: 'ABCDEFGH' })
      return undefined
    },
    settings: async () =>
      (await this.school.as(1)).member.updateSettings({
        endorsersNeeded: this.chance.below(3),
        reviewDays: 1 + this.chance.below(30),
        rateDays: 1 + this.chance.below(30),
      }),
    roster: async () => {
      const me = await this.at(1, 4)
      const rows = rosterOf(SHAPE).map((row) => (this.chance.next() < 0.1 ? { ...row, group: '总校/新组' } : row))
      const newcomer = { name: '新来的', sex: '女', kind: '在职', group: '第1组' }
      return me.member.importRoster({
        mode: 'apply',
        rows: this.chance.next() < 0.3 ? [...rows, newcomer] : rows,
        accept: ['joined:新来的@第1组'],
      })
    },
    time: async () => {
      this.now += this.chance.next() < 0.1 ? 9 * DAY : this.chance.below(20) * HOUR
      await this.cloud.clock(this.now)
      if (this.chance.next() < 0.3) await this.cloud.jobs('expire')
      return undefined
    },
    ...widthDeeds(this),
    ...contestDeeds(this),
    call: async () => {
      const call = await openCall(await this.at(1, 2), this.now, { session: 5 + this.chance.below(3) })
      this.calls.push(call.id)
      return undefined
    },
  }
  title = () => `提案${this.chance.below(1e6)}`
  decision() {
    return { decision: this.pick(DECISIONS), reason: '会上讨论。', superior: { name: '市教育工会', on: '2026-01-05' } }
  }

  async step(): Promise<string> {
    const often = 'write submit submit endorse endorse endorse decideOne assign reply rate'.split(' ')
    const coming =
      'plan tell signUp signUp signUp makeTeam joinTeam takeOut swap scan tick hold draw draw record record award'.split(
        ' ',
      )
    const known = ['unendorse', 'unendorse', 'withdraw', 'decide', 'decide', ...often, ...often, ...coming, ...coming]
    const name = this.pick([...Object.keys(this.deeds), ...known])
    const said = await this.deeds[name]?.()
    if (said && !said.ok && said.error === 'BROKEN') throw new Error(`${name} is broken`)
    if (!said || said.ok) this.done[name] = (this.done[name] ?? 0) + 1
    return name
  }
}
