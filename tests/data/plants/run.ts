import { groupsOf } from '@domain/condolence/freezing'
import { type Hand, handId, type Run, type RunList } from '@domain/condolence/run'
import type { Audit } from '../../../cloudfunctions/kit/deed'
import { NOBODY, type Plant, type Spoiled, set } from './spoiled'

/** Collected by a colleague. */
const handed = (s: Spoiled) => s.one<Hand>('hands', (h) => h.handed && h.collector !== undefined)
const chosen = (s: Spoiled) => s.one<Hand>('hands', (h) => !h.handed)
const run = (s: Spoiled) => s.one<Run>('runs', (r) => r._id === handed(s).runId)
const lists = (s: Spoiled) => s.all<RunList>('runlists').filter((l) => l.runId === run(s)._id)
const list = (s: Spoiled) => s.one<RunList>('runlists', (l) => l._id === lists(s).at(-1)?._id)
const audits = (s: Spoiled, id: string) => s.all<Audit>('audits').filter((a) => a.recordId === id)

/** Another hand like one there is, with the history that it must have. */
function another(s: Spoiled, of: Hand, fields: Partial<Hand>) {
  const hand = { ...of, ...fields }
  hand._id = handId(hand.runId, hand.memberId)
  s.add('hands', hand)
  const said = { action: 'condolence.hand', recordId: hand._id, at: 1, from: null }
  s.add('audits', { ...said, _id: `${NOBODY}1`, to: hand.handed ? 'handed' : 'chosen' })
}
const masked = {
  name: '',
  group: '',
  groupId: '',
  collector: undefined,
  handedBy: undefined,
  forgotten: { at: 1 },
  memberId: 'mask',
}

/** Faults in what was to be handed out. */
const runs: Plant[] = [
  ['one more than there are', 'runs COUNT count', (s) => set(run(s), { count: run(s).count + 1 })],
  [
    'somebody twice in a run',
    'runs TWICE people',
    (s) => {
      const [person] = list(s).people.slice(-1)
      if (person) list(s).people.push(person)
      list(s).ids.push(person?.id ?? '')
      const groups = groupsOf(lists(s).flatMap((l) => l.people))
      set(run(s), { groups, count: run(s).count + 1 })
    },
  ],
  ['a group too large', 'runs DERIVED groups', (s) => set(run(s).groups[0] ?? {}, { count: 999 })],
  ['a group of nobody', 'runs DERIVED groupIds', (s) => run(s).groupIds.push(NOBODY)],
  ['a run by nobody', 'runs DANGLING made', (s) => set(run(s).made, { by: NOBODY })],
  ['a run of another year', 'runs DERIVED at', (s) => set(run(s), { year: 1999 })],
  ['a choice twice', 'runs TWICE choices', (s) => run(s).choices.push(...run(s).choices.slice(0, 1))],
  [
    'money for a festival',
    'runs STATE form',
    (s) => {
      const { _id } = run(s)
      for (const of of [run(s), ...s.all<Hand>('hands').filter((h) => h.runId === _id)]) set(of, { form: 'cash' })
    },
  ],
  ['a run that nobody made', 'runs STATE audits', (s) => set(audits(s, run(s)._id)[0] ?? {}, { to: 'sung' })],
]

/** Faults in who was to get it. */
const people: Plant[] = [
  [
    'a list of no run',
    'runlists DANGLING runId',
    (s) => s.add<RunList>('runlists', { _id: `${NOBODY}_0`, runId: NOBODY, at: 1, ids: [], people: [] }),
  ],
  ['a list of another day', 'runlists DERIVED at', (s) => set(list(s), { at: 1 })],
  ['look-ups of a list in another order', 'runlists DERIVED ids', (s) => void list(s).ids.reverse()],
  [
    'somebody unknown in a run',
    'runlists DANGLING people',
    (s) => {
      const busy = s.all<Hand>('hands').map((h) => h.memberId)
      const person = list(s).people.find((p) => !busy.includes(p.id))
      if (!person) throw new Error('the good school has handed out to all')
      list(s).ids[list(s).ids.indexOf(person.id)] = NOBODY
      person.id = NOBODY
    },
  ],
]

/** Faults in who got it. */
const hands: Plant[] = [
  [
    'a hand under another name',
    'hands DERIVED _id',
    (s) => {
      const busy = s.all<Hand>('hands').map((h) => h.memberId)
      const person = lists(s)
        .flatMap((l) => l.people)
        .find((p) => !busy.includes(p.id))
      const { id: memberId, name, group, groupId, kind: memberKind } = person ?? { id: '' }
      set(handed(s), { memberId, name, group, groupId, memberKind })
    },
  ],
  ['a hand of no run', 'hands DANGLING runId', (s) => another(s, handed(s), { ...masked, runId: NOBODY })],
  ['a hand for nobody', 'hands DANGLING memberId', (s) => another(s, chosen(s), { memberId: NOBODY })],
  ['another value', 'hands DERIVED valueFen', (s) => set(handed(s), { valueFen: 1 })],
  ['a choice that there is not', 'hands DANGLING choiceId', (s) => set(chosen(s), { choiceId: 'gold' })],
  ['handed out under another name', 'hands DERIVED memberKind', (s) => set(handed(s), { name: '乙' })],
  ['nothing chosen', 'hands STATE handed', (s) => set(chosen(s), { choiceId: undefined })],
  ['handed out on another day', 'hands DERIVED on', (s) => set(handed(s), { on: '1999-01-01' })],
  ['collected by nobody', 'hands DANGLING handedBy', (s) => set(handed(s).collector ?? {}, { id: NOBODY })],
  ['a name that was to be forgotten', 'hands STATE forgotten', (s) => set(handed(s), { forgotten: { at: 1 } })],
  [
    'handed out twice',
    'hands TWICE handed',
    (s) => {
      const [said] = audits(s, handed(s)._id)
      if (said) s.add('audits', { ...said, _id: NOBODY, from: 'handed', to: 'handed' })
    },
  ],
  ['chosen by nobody', 'hands STATE audits', (s) => set(audits(s, chosen(s)._id)[0] ?? {}, { to: 'sung' })],
]

export const runPlants: Plant[] = [...runs, ...people, ...hands]
