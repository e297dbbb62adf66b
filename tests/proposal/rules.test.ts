import { dayOf } from '@domain/kit/time'
import { follow, NO_DATE } from '@domain/proposal/follow'
import { STATES, type State } from '@domain/proposal/model'
import { chinese, numberOf } from '@domain/proposal/number'
import * as rules from '@domain/proposal/rules'
import { canSee, deedsFor } from '@domain/proposal/view'
import { NOW, person, proposal, settings } from './world'

const DAY = 86_400_000
const errorOf = (r: { ok: boolean; error?: string }) => (r.ok ? 'ok' : r.error)

describe('who may propose', () => {
  const auto = { whoMayPropose: 'auto', delegatesFrom: 80 } as const
  const teacher = person('t')
  const delegate = person('d', { roles: ['member', 'delegate'] })
  test('under 80 staff everyone in service', () => {
    expect(rules.mayPropose(teacher, auto, 79)).toBe(true)
    expect(rules.mayPropose(delegate, auto, 79)).toBe(true)
  })
  test('from 80 on delegates', () => {
    expect(rules.mayPropose(teacher, auto, 80)).toBe(false)
    expect(rules.mayPropose(delegate, auto, 80)).toBe(true)
  })
  test.each([
    ['retired', { kind: 'retired' as const }],
    ['not in the union', { kind: 'non_member' as const }],
    ['a technical account', { kind: 'technical' as const }],
    ['gone', { state: 'left' as const }],
  ])('nobody who is %s', (_, more) => expect(rules.mayPropose(person('x', more), auto, 20)).toBe(false))
  test('a school may settle it by itself', () => {
    expect(rules.mayPropose(teacher, { whoMayPropose: 'staff', delegatesFrom: 80 }, 5000)).toBe(true)
    expect(rules.mayPropose(teacher, { whoMayPropose: 'delegates', delegatesFrom: 80 }, 20)).toBe(false)
  })
})

describe('the window of a call', () => {
  const call = { opensAt: NOW, closesAt: NOW + DAY }
  test.each([
    [NOW - 1, 'NOT_OPEN_YET'],
    [NOW, 'ok'],
    [NOW + DAY - 1, 'ok'],
    [NOW + DAY, 'CLOSED'],
  ])('at %d: %s', (at, said) => expect(errorOf(rules.canEnter(call, at))).toBe(said))
  test('a returned proposal is mended and endorsed again whatever the date', () => {
    const late = proposal({ state: 'returned', decision: 'returned', closesAt: NOW - DAY })
    expect(rules.canSubmit(late, NOW).ok).toBe(true)
    const again = proposal({ state: 'endorsing', decision: 'returned', closesAt: NOW - DAY })
    expect(rules.canEndorse(again, person('b'), NOW).ok).toBe(true)
  })
})

/** The whole state machine in one table: which deed is taken in which state. */
const TAKEN: Record<string, State[]> = {
  save: ['draft', 'endorsing', 'returned'],
  submit: ['draft', 'returned'],
  endorse: ['endorsing'],
  withdraw: ['draft', 'endorsing', 'under_review', 'returned'],
  assign: ['docketed', 'referred'],
  reply: ['assigned'],
  implemented: ['replied', 'rated'],
  rate: ['replied'],
  decide: ['under_review'],
  merge: ['under_review', 'docketed'],
}
const ASKED: Record<string, (state: State) => { ok: boolean }> = {
  save: (state) => rules.canSave(proposal({ state }), NOW),
  submit: (state) => rules.canSubmit(proposal({ state }), NOW),
  endorse: (state) => rules.canEndorse(proposal({ state }), person('b'), NOW),
  withdraw: (state) => rules.canWithdraw({ state, coProposers: [] }),
  assign: (state) => rules.canAssign({ state }, { lead: '总务处', co: [] }, NOW, settings),
  reply: (state) => rules.canReply({ state }, {}, NOW, settings),
  implemented: (state) => rules.canTellImplemented({ state, implemented: undefined }),
  rate: (state) => rules.canRate({ state }),
  decide: (state) => rules.canDecide([proposal({ state })], { ids: ['p'], decision: 'docketed' }, person('z'), true),
  merge: (state) =>
    rules.canDecide([proposal({ state })], { ids: ['p'], decision: 'merged', into: 'q' }, person('z'), true),
}
describe.each(Object.keys(TAKEN))('%s is taken', (deed) => {
  test.each(STATES)('in %s or not, as the table says', (state) =>
    expect(ASKED[deed]?.(state).ok).toBe(TAKEN[deed]?.includes(state)),
  )
})

describe('endorsing', () => {
  const one = [{ id: 'b', name: '乙', at: NOW }]
  test('never one’s own, nor as co-proposer', () => {
    const p = proposal({ state: 'endorsing', proposerIds: ['a', 'c'] })
    expect(errorOf(rules.canEndorse(p, person('a'), NOW))).toBe('OWN_PROPOSAL')
    expect(errorOf(rules.canEndorse(p, person('c'), NOW))).toBe('OWN_PROPOSAL')
  })
  test('never twice, and the last endorser hears that rather than that it moved on', () => {
    const p = proposal({ state: 'under_review', endorsements: one })
    expect(errorOf(rules.canEndorse(p, person('b'), NOW))).toBe('ALREADY_ENDORSED')
  })
  test('freezes the text; taking the only one back thaws it', () => {
    expect(errorOf(rules.canSave(proposal({ state: 'endorsing', endorsements: one }), NOW))).toBe('FROZEN')
    expect(rules.canSave(proposal({ state: 'endorsing', endorsements: [] }), NOW).ok).toBe(true)
  })
  test('is enough at the set number, besides the proposer', () => {
    expect(rules.isEndorsedEnough({ endorsements: one, needed: 2 })).toBe(false)
    expect(rules.isEndorsedEnough({ endorsements: [...one, { id: 'c', name: '丙', at: NOW }], needed: 2 })).toBe(true)
  })
})

describe('deciding', () => {
  const review = (id: string, more = {}) => proposal({ _id: id, state: 'under_review', ...more })
  const asked = { ids: ['p', 'q'], decision: 'docketed' as const }
  test('is all or nothing, and names what stands in the way', () => {
    const said = rules.canDecide([review('p'), review('q', { state: 'rated' })], asked, person('z'), true)
    expect(said).toEqual({ ok: false, error: 'WRONG_STATE', detail: { items: [{ id: 'q', state: 'rated' }] } })
  })
  test.each(['not_docketed', 'returned'] as const)('%s needs a reason', (decision) => {
    expect(errorOf(rules.isWhole({ ids: ['p'], decision }, NOW))).toBe('REASON_NEEDED')
    expect(rules.isWhole({ ids: ['p'], decision, reason: '已有安排' }, NOW).ok).toBe(true)
  })
  test('merging names a survivor that is not among the merged', () => {
    expect(errorOf(rules.isWhole({ ids: ['p'], decision: 'merged' }, NOW))).toBe('INTO_NEEDED')
    expect(errorOf(rules.isWhole({ ids: ['p'], decision: 'merged', into: 'p' }, NOW))).toBe('INTO_NEEDED')
  })
  test('the meeting was not tomorrow', () => {
    const on = (at: number) => errorOf(rules.isWhole({ ...asked, decidedOn: dayOf(at) }, NOW))
    expect([on(NOW), on(NOW + DAY)]).toEqual(['ok', 'FUTURE_DAY'])
  })
  test('nobody decides on their own while another could; with the superior union where nobody could', () => {
    const own = [review('p', { proposerIds: ['z'] })]
    const superior = { name: '区教育工会', on: dayOf(NOW) }
    const said = (others: boolean, more = {}) =>
      errorOf(rules.canDecide(own, { ...asked, ...more }, person('z'), others))
    expect(said(true)).toBe('OWN_MATTER')
    expect(said(true, { superior })).toBe('OWN_MATTER')
    expect(said(false)).toBe('OWN_MATTER')
    expect(said(false, { superior })).toBe('ok')
  })
})

describe('handling', () => {
  const p = { lead: '总务处', co: ['教务处'] }
  const handler = (department?: string) => person('h', { roles: ['member', 'handler'], department })
  test.each([
    ['总务处', true],
    ['教务处', true],
    ['德育处', false],
    [undefined, false],
  ])('a handler of %s: %s', (department, is) => expect(rules.isHandlerOf(p, handler(department))).toBe(is))
  test('somebody of the department without the role is no handler', () =>
    expect(rules.isHandlerOf(p, person('x', { department: '总务处' }))).toBe(false))
  test('is done again once: the second "dissatisfied" stands', () => {
    expect(rules.isHandledAgain({}, 'dissatisfied')).toBe(true)
    expect(rules.isHandledAgain({ handledAgain: true }, 'dissatisfied')).toBe(false)
    expect(rules.isHandledAgain({}, 'basically_satisfied')).toBe(false)
  })
  test('a due day in the past is refused, today is not', () => {
    const due = (day: string) =>
      errorOf(rules.canAssign({ state: 'docketed' }, { lead: 'a', co: [], dueOn: day }, NOW, settings))
    expect([due('2026-09-30'), due('2026-10-01')]).toEqual(['PAST_DAY', 'ok'])
  })
})

describe('what follows from a state', () => {
  const endorsements = [{ id: 'b', name: '乙', at: NOW }]
  const committee = person('k', { roles: ['member', 'proposal_committee'] })
  const others = { proposer: person('a'), endorser: person('b'), committee, colleague: person('x') }
  const SEEN: Partial<Record<State, (keyof typeof others)[]>> = {
    draft: ['proposer'],
    returned: ['proposer', 'committee'],
    not_docketed: ['proposer', 'endorser', 'committee'],
    merged: ['proposer', 'endorser', 'committee'],
    withdrawn: ['proposer', 'endorser', 'committee'],
  }
  test.each(STATES)('who sees one that is %s', (state) => {
    const p = proposal({ state, endorsements, number: '八届四次-001' })
    const seers = Object.entries(others).filter(([, who]) => canSee(p, who))
    expect(seers.map(([name]) => name)).toEqual(SEEN[state] ?? Object.keys(others))
  })
  test('a technical account sees none, whatever the state', () => {
    const admin = person('admin', { kind: 'technical', roles: ['admin'] })
    expect(STATES.filter((state) => canSee(proposal({ state }), admin))).toEqual([])
  })
  test('the committee decides until ten days after the call', () => {
    const p = proposal({ state: 'under_review', closesAt: Date.UTC(2026, 9, 10, 10), reviewAt: NOW })
    expect(dayOf(p.nextBy)).toBe('2026-10-20')
  })
  test.each(STATES)('a deed that %s offers is one that its rule takes', (state) => {
    const p = proposal({ state, lead: '总务处', endorsements: state === 'endorsing' ? [] : endorsements })
    const all = person('a', {
      roles: ['member', 'delegate', 'proposal_committee', 'chair', 'handler'],
      department: '总务处',
    })
    const offered = deedsFor(p, { me: all, settings, mayPropose: true, now: NOW })
    const taken = Object.keys(TAKEN).filter((d) => TAKEN[d]?.includes(state))
    // One's own cannot be endorsed; a decision on a docketed one is a merger.
    const wanted = taken.filter((d) => d !== 'endorse').map((d) => (d === 'merge' ? 'decide' : d))
    expect([...new Set(offered)].sort()).toEqual([...new Set(wanted)].sort())
  })
  test('where there is no date, none is shown', () =>
    expect(follow(proposal({ state: 'rated' }), settings).nextBy).toBe(NO_DATE))
})

describe('numbers', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
  ])('%d is %s', (n, said) => expect(chinese(n)).toBe(said))
  test('of the 17th proposal', () => expect(numberOf(8, 4, 17)).toBe('八届四次-017'))
  test('of the 1000th', () => expect(numberOf(12, 1, 1000)).toBe('十二届一次-1000'))
})
