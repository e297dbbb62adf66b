import { contracts } from '@domain/contracts'
import { deedWords } from '@/words/history'
import * as member from '@/words/member'
import * as proposal from '@/words/proposal'
import { actionWords } from '../../cloudfunctions/paper/history-words'
import * as paper from '../../cloudfunctions/paper/words'

/** A paper and a screen call the same thing by the same name, though neither can reach the other. */
const screens = { ...proposal, ...member } as Record<string, unknown>
const papers = { ...paper }

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
] as const)('%s', (name) => expect(papers[name]).toEqual(screens[name]))

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
