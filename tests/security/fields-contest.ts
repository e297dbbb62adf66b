import { contestText, EVENT_FORM } from './contests'
import type { Declared } from './declared'
import type { Column } from './things'
import type { Town } from './town'

type More = (town: Town, column: Column) => object | null

const contest: Declared = { kind: 'contest' }
const OFFICE: readonly Column[] = ['committee', 'chair']
const runs = (column: Column) => OFFICE.includes(column)
const said = (error: string) => new RegExp(`"error":"${error}"`)
/** Only who runs the contest gets so far that the id is looked at. */
const forRunners = (error: string) => (column: Column) => said(runs(column) ? error : 'NOT_ALLOWED')
/** The leader too, of their own people. */
const forLeaders = (error: string) => (column: Column) =>
  said(runs(column) || column === 'leader' ? error : 'NOT_ALLOWED')

/** An event of the contest that all see; `e4` is one of another. */
const eventOf = (more: More = () => ({})): Declared => ({
  kind: 'event',
  form: EVENT_FORM,
  with: [(town, column) => ({ contestId: town.contest.open, ...more(town, column) })],
})
const open =
  (eventId: string, more: More = () => ({})): More =>
  (town, column) => ({ contestId: town.contest.open, eventId, ...more(town, column) })
const running =
  (eventId: string, more: object = {}): More =>
  (town) => ({ contestId: town.contest.running, eventId, ...more })

/** A group that the caller may enter people of, and somebody of it. */
const ownTeam: More = (town, column) => ({
  groupId: column === 'leader' ? town.named('group', '二组') : town.legit.group,
  memberIds: [town.named('member', column === 'leader' ? 'mate' : 'victim')],
  teamName: '二队',
})
const text = () => contestText(Date.now())

export const OF_CONTESTS: Record<string, Declared | readonly Declared[]> = {
  'contest.save id': { ...contest, with: [text] },
  'contest.save events[].id': {
    ...{ kind: 'event', form: EVENT_FORM, hears: forRunners('BAD_INPUT') },
    with: [text, (town) => ({ ...text(), id: town.contest.open })],
  },
  'contest.save organiserIds[]': { kind: 'member', with: [text], hears: forRunners('UNKNOWN_PEOPLE') },
  'contest.save audience.ids[]': (['member', 'group'] as const).map((kind) => ({
    ...{ kind, hears: forRunners('UNKNOWN_PEOPLE') },
    with: [() => ({ ...text(), audience: { kind: `${kind}s` } })],
  })),
  'contest.publish id': contest,
  'contest.postpone id': contest,
  'contest.cancel id': contest,
  'contest.get id': contest,
  'contest.photos id': contest,
  'contest.summary contestId': contest,

  'contest.signUp contestId': contest,
  'contest.signUp eventId': eventOf(),
  'contest.signUp memberIds[]': { kind: 'member', with: [open('e2')] },
  'contest.leaveTeam contestId': contest,
  'contest.leaveTeam eventId': eventOf(),
  'contest.lineUp contestId': contest,
  'contest.lineUp eventId': eventOf(),
  'contest.lineUp groupId': { kind: 'group', with: [open('e3', ownTeam)], hears: forRunners('NOT_FOUND') },
  'contest.lineUp memberIds[]': { kind: 'member', with: [open('e3', ownTeam)], hears: forLeaders('NOT_FOUND') },
  'contest.lineUp entrantId': { kind: 'entrant', with: [open('e3', ownTeam)], hears: forLeaders('NOT_FOUND') },
  'contest.substitute contestId': contest,
  'contest.substitute eventId': eventOf(),
  'contest.substitute entrantId': {
    kind: 'entrant',
    with: [open('e3', (town) => ({ out: town.named('member', 'writer'), in: town.legit.member }))],
    hears: (column) => said(runs(column) ? 'NOT_IN' : 'NOT_ALLOWED'),
  },
  'contest.substitute out': {
    kind: 'member',
    with: [open('e3', (town) => ({ entrantId: town.contest.team, in: town.legit.member }))],
    hears: () => said('NOT_IN'),
  },
  'contest.substitute in': {
    kind: 'member',
    with: [open('e3', (town) => ({ entrantId: town.contest.team, out: town.named('member', 'writer') }))],
  },
  'contest.withdraw contestId': contest,
  'contest.withdraw eventId': eventOf(),
  'contest.withdraw entrantId': { kind: 'entrant', with: [open('e3')], hears: () => said('NOT_IN') },
  'contest.entrants contestId': contest,
  'contest.entrants eventId': eventOf(),
  'contest.candidates contestId': contest,
  'contest.candidates eventId': eventOf(),
  'contest.candidates groupId': {
    ...{ kind: 'group', with: [open('e1')] },
    hears: (column) => (runs(column) ? /"value":{"items":\[\]}}$/ : said('NOT_ALLOWED')),
  },
  'contest.addEntrant contestId': contest,
  'contest.addEntrant eventId': eventOf(),
  'contest.addEntrant memberIds[]': { kind: 'member', with: [open('e1')], hears: forLeaders('NOT_FOUND') },
  'contest.addEntrant groupId': { kind: 'group', with: [open('e3', ownTeam)], hears: forRunners('NOT_FOUND') },

  'contest.checkInCode contestId': contest,
  'contest.checkInCode eventId': eventOf(),
  'contest.tick contestId': contest,
  'contest.tick eventId': eventOf(),
  // A list of ticks is answered one by one, and says back whom it was about.
  'contest.tick memberIds[]': {
    ...{ kind: 'member', with: [running('e1')], echoes: true, keepsAnswer: true },
    hears: (column) =>
      runs(column)
        ? /"name":"","error":"NOT_IN"}\]}}$/
        : column === 'leader'
          ? /"name":"","error":"OTHER_GROUP"}\]}}$/
          : said('NOT_ALLOWED'),
  },
  'contest.arrivals contestId': contest,
  'contest.arrivals eventId': eventOf(),

  'contest.draw contestId': contest,
  'contest.draw eventId': { ...eventOf(), hears: forRunners('NOT_FOUND') },
  'contest.draw seeds[]': {
    ...{ kind: 'member', with: [running('e1')], echoes: true, hears: forRunners('UNKNOWN_ENTRANT') },
  },
  'contest.draw byHand[]': {
    ...{ kind: 'member', with: [running('e1')], echoes: true, hears: forRunners('UNKNOWN_ENTRANT') },
  },
  'contest.matches contestId': contest,
  'contest.matches eventId': eventOf(),
  'contest.record contestId': contest,
  'contest.record eventId': { ...eventOf(), hears: forRunners('NOT_FOUND') },
  'contest.record matchId': { kind: 'match', with: [running('e1')], hears: forRunners('NOT_FOUND') },
  'contest.record result.scores[].entrantId': {
    ...{ kind: 'member', echoes: true, hears: forRunners('WRONG_MARK'), named: 'result' },
    with: [running('e2', { matchId: 'h1-1', result: { scores: [{ entrantId: '', state: 'done', value: 1 }] } })],
  },
  'contest.record result.walkover': {
    ...{ kind: 'member', hears: forRunners('WRONG_RESULT'), named: 'result' },
    with: [running('e1', { matchId: 'k1-1', result: {} })],
  },
  'contest.record result.retired': {
    ...{ kind: 'member', hears: forRunners('WRONG_RESULT'), named: 'result' },
    with: [running('e1', { matchId: 'k1-1', result: {} })],
  },
  'contest.standings contestId': contest,
  'contest.standings eventId': eventOf(),
  'contest.teamScores contestId': contest,
  'contest.award contestId': contest,
  'contest.award eventId': { ...eventOf(), hears: forRunners('NOT_FOUND') },
  'contest.award prizes[].entrantIds[]': {
    ...{ kind: 'member', echoes: true, hears: forRunners('UNKNOWN_ENTRANT'), named: 'prizes.0' },
    with: [running('e1', { prizes: [{ grade: '一等奖', entrantIds: [] }] })],
  },

  'paper.poster contestId': { ...contest, with: [() => ({ callId: undefined })] },
  'paper.poster eventId': eventOf(() => ({ callId: undefined })),
  'paper.programme contestId': contest,
  'paper.checkInSheet contestId': contest,
  'paper.checkInSheet eventId': eventOf(),
  'paper.results contestId': contest,
  'paper.prizeList contestId': contest,
}
