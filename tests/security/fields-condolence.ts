import { dayOf } from '@domain/kit/time'
import type { Declared } from './declared'
import type { Column } from './things'
import type { Town } from './town'

type More = (town: Town, column: Column) => object | null
type Heard = (column: Column) => RegExp

const said = (error: string) => new RegExp(`"error":"${error}"`)
/** What the office hears; then auditors, who may read, and all others, who know of nothing. */
const hears =
  (office: string, audit: string, others: string): Heard =>
  (column) =>
    said(['committee', 'chair'].includes(column) ? office : column === 'audit' ? audit : others)
const forOffice = (error: string, others = 'NOT_ALLOWED') => hears(error, others, others)

const aCase: Declared = { kind: 'case' }
const today = () => dayOf(Date.now())

/** A visit to a case that only reporter, office and auditors know of. */
const visit =
  (more: More = () => ({})): More =>
  (town, column) => ({
    ...{ ids: [town.cases.reported], visitorIds: [town.named('member', 'clerk')], kind: undefined },
    ...{ recipientIds: [town.named('member', 'victim')], on: today(), form: 'cash', ...more(town, column) },
  })
const ofVisit: Declared = {
  kind: 'member',
  with: [visit()],
  hears: hears('UNKNOWN_PEOPLE', 'NOT_ALLOWED', 'NOT_FOUND'),
}

const run = (): object => ({
  kind: 'gift',
  form: 'goods',
  source: 'union',
  asOf: today(),
  chooseUntil: undefined,
  choices: [],
})
const audience = (hearsIt: Heard): Declared[] =>
  (['member', 'group'] as const).map((kind) => ({
    ...{ kind, hears: hearsIt },
    with: [() => ({ ...run(), audience: { kind: `${kind}s` } })],
  }))
/** A leader names people of their group alone; the office hears that somebody is nobody. */
const ofRun = audience((column) => said(column === 'leader' ? 'OTHER_AUDIENCE' : 'NOBODY'))
/** Handed out to one group, of which nobody is who asks. */
const theirs =
  (more: More = () => ({})): More =>
  (town, column) => ({ runId: town.cases.runs.theirs, ...more(town, column) })
const mate: More = (town) => ({ memberIds: [town.named('member', 'mate')] })

export const OF_CONDOLENCE: Record<string, Declared | readonly Declared[]> = {
  'condolence.report recipientIds[]': {
    ...{ kind: 'member', with: [() => ({ kind: 'bereavement', happenedOn: today() })] },
    // Who reports for themselves alone is told so whoever they name.
    hears: (column) => said(['committee', 'chair', 'leader'].includes(column) ? 'UNKNOWN_PEOPLE' : 'NOT_ALLOWED'),
  },
  'condolence.approve id': aCase,
  'condolence.decline id': aCase,
  'condolence.assignVisitors id': aCase,
  'condolence.assignVisitors visitorIds[]': {
    ...{ kind: 'member', hears: () => said('UNKNOWN_PEOPLE') },
    with: [(town) => ({ id: town.cases.reported })],
  },
  'condolence.get id': aCase,
  'condolence.visit ids[]': { ...aCase, with: [visit()] },
  'condolence.visit visitorIds[]': ofVisit,
  'condolence.visit advancedBy': ofVisit,
  'condolence.visit proofSeenBy': ofVisit,
  'condolence.visit recipientIds[]': {
    ...{ ...ofVisit, echoes: true },
    hears: hears('NOT_RECIPIENT', 'NOT_ALLOWED', 'NOT_FOUND'),
  },
  'condolence.pay id': aCase,
  'condolence.close id': aCase,
  'condolence.whoMayKnow id': aCase,
  'condolence.farewell id': aCase,
  'condolence.letter id': aCase,
  'condolence.sendLetter id': aCase,
  'condolence.readLetter id': aCase,

  'condolence.budget audience.ids[]': ofRun,
  'condolence.run audience.ids[]': ofRun,
  // Made by who makes the run: any will do, and here there is nobody to give to.
  'condolence.run choices[].id': {
    ...{ kind: 'choice', hears: (column) => said(column === 'leader' ? 'OTHER_AUDIENCE' : 'NOBODY') },
    with: [
      () => ({
        ...{ ...run(), audience: { kind: 'members', ids: ['f'.repeat(32)] } },
        choices: [{ id: '', name: '粽子' }],
      }),
    ],
  },
  'condolence.choose runId': { kind: 'run', with: [() => ({ choiceId: 'a', memberId: undefined })] },
  'condolence.choose choiceId': {
    ...{ kind: 'choice', hears: () => said('NO_SUCH_CHOICE') },
    with: [(town) => ({ runId: town.cases.runs.open, memberId: undefined })],
  },
  'condolence.choose memberId': {
    ...{ kind: 'member', with: [theirs(() => ({ choiceId: 'a' }))] },
    hears: (column) =>
      column === 'treasurer' ? said('NOT_ALLOWED') : hears('NOT_IN_RUN', 'NOT_ALLOWED', 'NOT_FOUND')(column),
  },
  'condolence.hand runId': { kind: 'run', with: [mate] },
  'condolence.hand memberIds[]': {
    ...{ kind: 'member', with: [theirs()], keepsAnswer: true },
    hears: forOffice('NOT_IN_RUN', 'NOT_FOUND'),
  },
  'condolence.hand collectorId': {
    ...{ kind: 'member', with: [theirs(mate)], hears: forOffice('UNKNOWN_COLLECTOR', 'NOT_FOUND') },
  },
  'condolence.runProgress runId': { kind: 'run' },
  'condolence.runProgress groupId': { kind: 'group', with: [(town) => ({ runId: town.cases.runs.open })] },
  'condolence.getRun id': { kind: 'run' },

  'paper.approval id': aCase,
  'paper.receipts visitId': { kind: 'visit' },
  'paper.receipts runId': { kind: 'run', with: [() => ({ visitId: undefined })] },
}
