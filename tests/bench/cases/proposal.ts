import { DAY, dayOf } from '@domain/kit/time'
import { value } from '../../kit/session'
import { text } from '../../proposal/deeds'
import { type CasesOf, HANDLING, type World } from './case'

const MANY = 10

/** The way of a proposal, step by step; run `i` of each step takes the `i`-th proposal further. */
export function proposalCases(w: World): CasesOf<'proposal'> {
  const { proposer, reviewer, handler, callId } = w
  const { clock } = w.bench.host
  const ids: string[] = []
  const id = (i: number) => ids[i] ?? ''
  const save = async (title?: string) => (await value(proposer.proposal.save({ callId, ...text(title) }))).id
  const submitted = async () => value(proposer.proposal.submit({ id: await save() }))
  const endorse = (of: string, by: number) => value((w.endorsers[by] ?? reviewer).proposal.endorse({ id: of }))
  const reviewed = async () => {
    const p = await submitted()
    for (const by of [0, 1, 2]) await endorse(p.id, by)
    return p.id
  }
  let other = ''
  let many: string[] = []
  const decide = (list: string[]) => value(reviewer.proposal.decide({ ids: list, decision: 'docketed' }))

  return {
    openCall: [
      {
        run(i) {
          const now = w.bench.host.clock.now()
          const window = { opensAt: now - DAY, closesAt: now + 10 * DAY }
          return value(reviewer.proposal.openCall({ term: 7, session: 1 + i, title: '提案征集', ...window }))
        },
        most: 20,
      },
    ],
    calls: [{ run: () => value(proposer.proposal.calls({})) }],
    save: [
      {
        run: async (i) => {
          ids[i] = await save()
        },
      },
      { what: 'again', run: (i) => value(proposer.proposal.save({ id: id(i), callId, ...text('改过的题目') })) },
    ],
    submit: [{ run: (i) => value(proposer.proposal.submit({ id: id(i) })) }],
    endorse: [
      { run: (i) => endorse(id(i), 0) },
      { what: 'the last', before: (i) => endorse(id(i), 1), run: (i) => endorse(id(i), 2) },
    ],
    unendorse: [
      {
        before: async () => {
          other = (await submitted()).id
          await endorse(other, 0)
        },
        run: () => value(w.endorsers[0].proposal.unendorse({ id: other })),
      },
    ],
    withdraw: [
      {
        run: async () => value(proposer.proposal.withdraw({ id: other })),
        before: async () => {
          other = (await submitted()).id
        },
      },
    ],
    decide: [
      { run: (i) => decide([id(i)]) },
      {
        what: `${MANY} at once`,
        before: async () => {
          many = []
          for (let k = 0; k < MANY; k++) many.push(await reviewed())
        },
        run: () => decide(many),
        most: 4,
      },
    ],
    merge: [
      {
        before: async () => {
          many = [await reviewed(), await reviewed()]
        },
        run: () => value(reviewer.proposal.merge({ ids: many.slice(1), into: many[0] ?? '' })),
      },
    ],
    chase: [
      {
        before: async () => {
          other = await reviewed()
          await decide([other])
          await value(reviewer.proposal.assign({ id: other, lead: HANDLING, dueOn: dayOf(clock.now()) }))
          clock.set(clock.now() + 2 * DAY)
        },
        run: () => value(reviewer.proposal.chase({ id: other })).finally(() => clock.set(null)),
      },
    ],
    assign: [{ run: (i) => value(reviewer.proposal.assign({ id: id(i), lead: HANDLING })) }],
    reply: [
      { run: (i) => value(handler.proposal.reply({ id: id(i), outcome: 'in_progress', text: '已列入本学期计划。' })) },
    ],
    implemented: [{ run: (i) => value(handler.proposal.implemented({ id: id(i), note: '已经办好。' })) }],
    rate: [{ run: (i) => value(proposer.proposal.rate({ id: id(i), satisfaction: 'satisfied' })) }],
    list: [
      { run: () => value(proposer.proposal.list({})) },
      { what: 'mine', run: () => value(proposer.proposal.list({ mine: true })) },
      { what: 'to do', run: () => value(reviewer.proposal.list({ toDo: true })) },
      { what: 'overdue', run: () => value(reviewer.proposal.list({ overdue: true })) },
      { what: 'of a number', run: () => value(reviewer.proposal.list({ callId, among: 'counted' })) },
    ],
    get: [{ run: (i) => value(proposer.proposal.get({ id: id(i) })) }],
    stats: [{ run: () => value(proposer.proposal.stats({ callId })) }],
    breakdown: [{ run: () => value(proposer.proposal.breakdown({ callId })) }],
    similar: [{ run: () => value(proposer.proposal.similar({ title: '食堂低糖窗口' })) }],
    year: [{ run: () => value(handler.proposal.year({})) }],
  }
}
