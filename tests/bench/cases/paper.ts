import { published } from '../../contest/deeds'
import { value } from '../../kit/session'
import { text } from '../../proposal/deeds'
import { ballotPaperCases } from './ballot-papers'
import { carePaperCases } from './care-papers'
import { type CasesOf, SIZE, type World } from './case'

const LONG = { most: 8 }
const SLIPS = 50
/** Who walks, of a contest that is printed. */
const ENTRANTS = 200
/** From this number on people are printed a slip. */
const UNBOUND = 400
/** Who asks to join. */
const OUTSIDER = 'B1'

export function paperCases(world: World): CasesOf<'paper'> {
  const { bench, rows, chair, committee, reviewer, proposer, callId, memberId } = world
  let fileId = ''
  let id = ''
  let wishId = ''
  let contestId = ''
  const csv = ['姓名,工号,小组,性别,类别', ...rows.map((r) => `${r.name},${r.staffNo},${r.group},女,在职`)].join('\n')
  const sheet = new TextEncoder().encode(`\ufeff${csv}`)

  const join = async () => {
    if (wishId !== '') return
    const row = { staffNo: OUTSIDER, name: '编外一', group: '第1组', sex: 'female', kind: 'non_member' }
    await value(chair.member.importRoster({ mode: 'apply', rows: [row] }))
    // Bound through the door: what the host writes by itself is on no tape.
    const [found] = (await value(committee.member.list({ text: OUTSIDER }))).items
    const [invite] = (await value(committee.member.invite({ memberIds: [found?.id ?? ''] }))).items
    const outsider = bench.guest()
    await value(outsider.member.bind({ staffNo: OUTSIDER, name: row.name, inviteCode: invite?.code ?? '' }))
    wishId = (await value(outsider.member.apply({}))).id
  }
  const enter = async () => {
    if (contestId !== '') return
    const event = { name: '健步走', entrant: 'person' as const, places: ENTRANTS }
    contestId = (await published(committee, bench.host.clock.now(), { events: [event] })).id
    for (let n = 0; n < ENTRANTS; n++)
      await value(committee.contest.addEntrant({ contestId, eventId: 'e1', memberIds: [memberId(100 + n)] }))
  }
  const save = async () => {
    if (id === '') id = (await value(proposer.proposal.save({ callId, ...text('打印的一件') }))).id
  }
  return {
    readRoster: [
      {
        what: `${SIZE} rows`,
        before: async () => {
          fileId = (await value(committee.upload(sheet, '名册.csv', 'roster'))).fileId
        },
        run: () => value(committee.paper.readRoster({ fileId })),
        ...LONG,
      },
    ],
    rosterTemplate: [{ run: () => value(committee.paper.rosterTemplate({})), ...LONG }],
    slips: [
      {
        what: `${SLIPS} people`,
        run: () => {
          const memberIds = Array.from({ length: SLIPS }, (_, k) => memberId(UNBOUND + k))
          return value(committee.paper.slips({ memberIds }))
        },
        ...LONG,
      },
    ],
    application: [{ before: join, run: () => value(committee.paper.application({ id: wishId })), ...LONG }],
    myData: [{ run: () => value(proposer.paper.myData({})), ...LONG }],
    proposals: [{ run: () => value(reviewer.paper.proposals({ callId })), ...LONG }],
    proposal: [{ before: save, run: () => value(proposer.paper.proposal({ id })), ...LONG }],
    handlingReport: [{ run: () => value(reviewer.paper.handlingReport({ callId })), ...LONG }],
    code: [{ run: () => value(proposer.paper.code({ callId })), ...LONG }],
    poster: [
      { run: () => value(reviewer.paper.poster({ callId })), ...LONG },
      { what: 'of a contest', before: enter, run: () => value(proposer.paper.poster({ contestId })), ...LONG },
    ],
    programme: [
      {
        what: `${ENTRANTS} entrants`,
        before: enter,
        run: () => value(proposer.paper.programme({ contestId })),
        ...LONG,
      },
    ],
    checkInSheet: [
      {
        what: `${ENTRANTS} entrants`,
        before: enter,
        run: () => value(committee.paper.checkInSheet({ contestId, eventId: 'e1' })),
        ...LONG,
      },
    ],
    // Nothing is played yet: what it costs to say so.
    results: [{ before: enter, run: () => proposer.paper.results({ contestId }), ...LONG }],
    prizeList: [{ before: enter, run: () => committee.paper.prizeList({ contestId }), ...LONG }],
    ...carePaperCases(world),
    ...ballotPaperCases(world),
  }
}
