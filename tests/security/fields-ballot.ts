import { ballotText } from './ballots'
import type { Declared } from './declared'
import type { Column } from './things'
import type { Town } from './town'

type More = (town: Town, column: Column) => object | null
type Of = keyof Town['ballots']

const said = (error: string) => new RegExp(`"error":"${error}"`)
const ballot: Declared = { kind: 'ballot' }
const NOBODY = 'f'.repeat(32)
/** What the auditor hears, who is scrutineer of what is for all. */
const forScrutineer = (error: string) => (column: Column) => said(column === 'audit' ? error : 'NOT_ALLOWED')
const our =
  (of: Of, more: object = {}): More =>
  ({ ballots }) => ({ id: ballots[of], ...more })

/** Named by who makes it: whoever is not there is unknown to them. */
const named = (field: string): Declared => ({
  ...{ kind: 'member', named: field, hears: () => said('UNKNOWN_PEOPLE') },
  with: [() => ballotText()],
})
/** Any will do, of somebody outside the school too; here there is a scrutineer who is nobody, so that nothing is made. */
const onPaper = (kind: 'election' | 'appraisal' | 'poll'): Declared => ({
  // One option alone is none: the sweep puts but one into a list.
  ...{
    kind: kind === 'poll' ? 'choice' : 'member',
    hears: () => said(kind === 'poll' ? 'BAD_INPUT' : 'UNKNOWN_PEOPLE'),
  },
  with: [() => ballotText(kind, { scrutineerIds: [NOBODY] })],
})
/** Paper ballots of a question that has no such line. */
const counted = (of: 'election' | 'appraisal' | 'poll', line: object, list: string): Declared => ({
  ...{ kind: of === 'poll' ? 'choice' : 'member', named: 'paper.questions.0', hears: forScrutineer('BAD_PAPER') },
  with: [our(of, { paper: { returned: 1, invalid: 0, questions: [{ [list]: [{ id: '', ...line }] }] } })],
})
const VOTES = { for: 1, against: 0, abstain: 0 }
const GRADES = { excellent: 1, competent: 0, basically_competent: 0, incompetent: 0 }

export const OF_BALLOTS: Record<string, Declared | readonly Declared[]> = {
  'ballot.save id': { ...ballot, with: [() => ballotText()] },
  'ballot.save audience.ids[]': (['member', 'group'] as const).map((kind) => ({
    ...{ kind, hears: () => said('UNKNOWN_PEOPLE') },
    with: [() => ({ ...ballotText(), audience: { kind: `${kind}s` } })],
  })),
  'ballot.save rules.attachedFileId': { kind: 'file', free: true, with: [() => ballotText()] },
  'ballot.save scrutineerIds[]': named('scrutineerIds'),
  'ballot.save readerIds[]': named('readerIds'),
  'ballot.save questions[].candidates[].id': onPaper('election'),
  'ballot.save questions[].persons[].id': onPaper('appraisal'),
  'ballot.save questions[].options[].id': onPaper('poll'),
  ...Object.fromEntries(
    [
      ...['announce', 'open', 'close', 'electors', 'get', 'turnout', 'missing', 'remind', 'box', 'bindings', 'count'],
      ...['mergeWriteIns', 'remarks', 'publish', 'result', 'runOff'],
    ].map((action) => [`ballot.${action} id`, ballot]),
  ),
  'ballot.cancel id': ballot,
  'ballot.exclude id': { ...ballot, with: [() => ({ memberId: NOBODY })] },
  'ballot.exclude memberId': {
    ...{ kind: 'member', hears: forScrutineer('UNKNOWN_PEOPLE') },
    with: [our('announced', { reason: '病假' }), our('announced')],
  },
  'ballot.cast id': ballot,
  'ballot.cast answers[][]': {
    ...{ kind: 'choice', named: 'answers.0', hears: () => said('BAD_ANSWER') },
    with: [our('open')],
  },
  'ballot.paperIssued id': { ...ballot, with: [() => ({ memberId: NOBODY })] },
  'ballot.paperIssued memberId': { kind: 'member', hears: forScrutineer('NOT_ON_ROLL'), with: [our('open')] },
  'ballot.verify id': ballot,
  'ballot.holdBack id': ballot,
  'ballot.count paper.questions[].candidates[].id': counted('election', VOTES, 'candidates'),
  'ballot.count paper.questions[].persons[].id': counted('appraisal', GRADES, 'persons'),
  'ballot.count paper.questions[].options[].id': counted('poll', { votes: 1 }, 'options'),

  'paper.record id': ballot,
  'paper.ballotSample id': ballot,
  'paper.tallySheet id': ballot,
  'paper.submission id': ballot,
  'paper.roll id': ballot,
}
