import type { Result } from '@domain/kit/result'
import type { ProposalRow } from '@domain/proposal/model'
import type { Cloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'
import { text } from '../proposal/deeds'
import type { Chance } from '../soak/load-chance'
import { PLAYERS } from './shape'

/** Who is moved about: those whom the play needs keep their places. */
const SPARE = 3
const FIRST = 10_000 + PLAYERS + 1

/** What of a play is asked here. */
interface Playing {
  cloud: Cloud
  chance: Chance
  calls: readonly string[]
  pick: <T>(list: readonly T[]) => T
  by: () => Promise<Session>
  at: (...n: number[]) => Promise<Session>
  title: () => string
  rows: (who: Session, asked: object) => Promise<string[]>
  one: (who: Session, asked: object) => Promise<string>
  withOne: (asked: object, fits: (row: ProposalRow) => boolean) => Promise<[Session, string]>
}

/** What people do beside the thin whole: files, wishes, the office's deeds on members and groups, merging and chasing. */
export function widthDeeds(play: Playing): Record<string, () => Promise<Result<unknown> | undefined>> {
  const below = (n: number) => play.chance.below(n)
  const office = () => play.at(1, 4)
  const someone = async (me: Session) => {
    const page = await value(me.member.list({ text: String(FIRST + below(SPARE)) }))
    return page.items[0]?.id ?? '0'
  }
  const groups = async (me: Session) => (await value(me.member.groups({}))).items
  const group = async (me: Session) => play.pick((await groups(me)).filter((g) => !g.team)).id
  const call = () => play.pick(play.calls)

  return {
    writeWithFile: async () => {
      const me = await play.by()
      const { fileId } = await value(me.upload(Buffer.from('%PDF-1.4'), '现状.pdf'))
      return me.proposal.save({ callId: call(), ...text(play.title()), files: [fileId] })
    },
    dropFile: async () => {
      const [me, id] = await play.withOne({ mine: true, state: 'draft' }, (p) => p.own)
      return me.proposal.save({ id, callId: call(), ...text('改过'), files: [] })
    },
    mergeSome: async () => {
      const me = await play.at(1, 2, 3)
      const [into = '', ...ids] = await play.rows(me, { state: play.pick(['under_review', 'docketed'] as const) })
      return me.proposal.merge({ ids: ids.slice(0, 2), into, reason: '同一件事。' })
    },
    chase: async () => {
      const me = await play.at(1, 2, 4)
      return me.proposal.chase({ id: await play.one(me, { overdue: true }) })
    },
    apply: async () => {
      const me = await play.by()
      const asked = { kind: 'correct', column: 'post', value: `岗位${below(9)}` } as const
      return me.member.apply(play.chance.next() < 0.2 ? { kind: 'delete' } : asked)
    },
    cancel: async () => {
      const me = await play.by()
      const page = await value(me.member.wishes({ mine: true, state: 'open' }))
      return me.member.cancel({ id: play.chance.pick(page.items)?.id ?? '0' })
    },
    settle: async () => {
      const me = await office()
      const page = await value(me.member.wishes({ state: 'open' }))
      return me.member.settle({
        id: play.chance.pick(page.items)?.id ?? '0',
        grant: play.chance.next() < 0.5,
        why: '已核对。',
      })
    },
    look: async () => {
      const me = await office()
      return me.member.get({ id: await someone(me) })
    },
    transfer: async () => {
      const me = await office()
      return me.member.transfer({ memberId: await someone(me), groupId: await group(me) })
    },
    retire: async () => {
      const me = await office()
      return play.chance.next() < 0.3 ? me.member.retire({ memberId: await someone(me) }) : undefined
    },
    leave: async () => {
      const me = await office()
      return me.member.leave({ memberId: await someone(me), reason: 'transferred_out' })
    },
    reinstate: async () => {
      const me = await office()
      const everybody = await Promise.all(Array.from({ length: SPARE }, () => someone(me)))
      return me.member.reinstate({ memberId: play.pick(everybody), groupId: await group(me) })
    },
    rebind: async () => {
      const me = await office()
      const staffNo = String(FIRST + below(SPARE))
      // Who has left has no account to come in with.
      await play.cloud.login(staffNo).catch(() => undefined)
      const page = await value(me.member.list({ text: staffNo }))
      return me.member.rebind({ memberId: page.items[0]?.id ?? '0' })
    },
    slips: async () => {
      const me = await office()
      return me.paper.slips({ groupId: await group(me) })
    },
    makeGroup: async () => {
      const me = await office()
      return me.member.makeGroup({
        name: `新${below(5)}组`,
        ...(play.chance.next() < 0.5 && { parentId: await group(me) }),
      })
    },
    renameGroup: async () => {
      const me = await office()
      return me.member.renameGroup({ id: await group(me), name: `改${below(5)}组` })
    },
    moveGroup: async () => {
      const me = await office()
      return me.member.moveGroup({
        id: await group(me),
        ...(play.chance.next() < 0.5 && { parentId: await group(me) }),
      })
    },
    mergeGroups: async () => {
      const me = await office()
      return me.member.mergeGroups({ ids: [await group(me)], into: await group(me) })
    },
    removeGroup: async () => {
      const me = await office()
      return me.member.removeGroup({ id: await group(me) })
    },
    team: async () => {
      const me = await office()
      const known = play.chance.pick((await groups(me)).filter((g) => g.team))
      const some = await Promise.all(Array.from({ length: below(3) }, () => group(me)))
      return me.member.setTeam({ ...(known && { id: known.id }), name: `联队${below(3)}`, groupIds: some })
    },
  }
}
