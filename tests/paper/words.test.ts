import { contracts } from '@domain/contracts'
import * as audience from '@/words/audience'
import * as ballot from '@/words/ballot'
import * as making from '@/words/ballot-making'
import * as care from '@/words/condolence'
import * as desk from '@/words/contest-desk'
import * as playing from '@/words/contest-playing'
import { deedWords } from '@/words/history'
import * as member from '@/words/member'
import * as proposal from '@/words/proposal'
import * as voted from '../../cloudfunctions/paper/ballot-words'
import * as cared from '../../cloudfunctions/paper/condolence-words'
import * as contest from '../../cloudfunctions/paper/contest-words'
import { actionWords } from '../../cloudfunctions/paper/history-words'
import * as played from '../../cloudfunctions/paper/play-words'
import * as paper from '../../cloudfunctions/paper/words'

/** A paper and a screen call the same thing by the same name, though neither can reach the other. */
const screens = { ...proposal, ...member, ...desk, ...playing, ...audience, ...care, ...ballot, ...making } as Record<
  string,
  unknown
>
const papers = { ...paper, ...contest, ...played, ...cared, ...voted }

test.each([
  'stateWords',
  'decisionWords',
  'outcomeWords',
  'satisfactionWords',
  'speedWords',
  'roleWords',
  'kindWords',
  'sexWords',
  'leftWords',
  'columnWords',
  'wishWords',
  'wishStateWords',
  'entrantKindWords',
  'unitWords',
  'audienceKindWords',
  'drawKindWords',
  'tieBreakWords',
  'markStateWords',
  'condolenceKindWords',
  'condolenceStateWords',
  'totalKindWords',
  'formWords',
  'sourceWords',
  'circleWords',
] as const)('%s', (name) => expect(papers[name]).toEqual(screens[name]))

test('what an event asks of its entrants', () => {
  const base = { name: '拔河', places: 8 }
  for (const event of [
    { ...base, entrant: 'person', minAge: 40, sex: 'male', retired: true },
    { ...base, entrant: 'person', minAge: 40, maxAge: 60, retired: false },
    { ...base, entrant: 'pair', teamSize: { min: 2, max: 2, men: 1, women: 1 }, perGroup: 3 },
    { ...base, entrant: 'team', teamSize: { min: 4, max: 8, men: 4, women: 4 }, maxAge: 60, sex: 'female' },
  ] as const) {
    const [, , ...limits] = desk.eventWords(event).split(' · ')
    expect(contest.limitWords(event)).toBe(limits.join('；'))
  }
})

/** Of these the record of a member has no line: they change groups, settings, or a wish before it is settled. */
const ELSEWHERE = /\.(make|rename|move|remove)Group$|Team|Settings|\.apply$|\.cancel$/

test('whatever is done to the record of a member has a name in their history', () => {
  const done = Object.entries(contracts.member.actions)
    .filter(([, action]) => action.writes)
    .map(([name]) => `member.${name}`)
    .filter((name) => !ELSEWHERE.test(name))
  for (const words of [actionWords, deedWords]) expect(done.filter((name) => !Object.hasOwn(words, name))).toEqual([])
  expect(Object.keys(deedWords).sort()).toEqual(Object.keys(actionWords).sort())
  expect(done.length).toBeGreaterThan(8)
})
