import type { NoticeAbout, NoticeKind } from '@domain/notice/model'
import { go } from '@/kit/routes'

type Open = (about: NoticeAbout) => unknown
const proposal: Open = ({ id }) => go('proposal', { id })

const condolence: Open = ({ id }) => go('condolence', { id })
const mine: Open = ({ id }) => go('myCondolence', { id })

const run: Open = ({ id }) => go('run', { id })

const ballot: Open = ({ id }) => go('ballot', { id })

const contest: Open = ({ id }) => go('contest', { id })

/** From its own line it is marked as read here, where that is enough. */
const announcement: Open = ({ id }) => go('announcement', { id, from: 'inbox' })
const reminded: Open = ({ id }) => go('announcement', { id })

/** Which page a notice opens; a kind without one does not compile. */
export const targets: Record<NoticeKind, Open> = {
  call_opened: () => go('proposals'),
  endorse_wanted: proposal,
  endorsed: proposal,
  endorsement_void: proposal,
  submitted: proposal,
  to_review: proposal,
  decided: proposal,
  received: proposal,
  to_assign: proposal,
  in_hand: proposal,
  assigned: proposal,
  chased: proposal,
  due_soon: proposal,
  replied: proposal,
  again: proposal,
  implemented: proposal,
  rated: proposal,
  withdrawn: proposal,
  wish: ({ id }) => go('wishes', { id }),
  wish_settled: () => go('myData'),
  rebound: ({ id }) => go('member', { id }),
  moved: () => go('myData'),
  contest_published: contest,
  contest_postponed: contest,
  contest_cancelled: contest,
  contest_soon: contest,
  entered: contest,
  promoted: contest,
  substituted: contest,
  team_small: contest,
  fell_out: contest,
  awarded: contest,
  condolence_reported: condolence,
  condolence_assigned: condolence,
  condolence_to_pay: condolence,
  letter: ({ id }) => go('letter', { id }),
  may_know: mine,
  // Taken back there is nothing to open.
  farewell: (a) => a.state !== 'taken_back' && mine(a),
  announcement,
  please_read: reminded,
  run_made: run,
  run_collected: run,
  run_soon: run,
  ballot_announced: ballot,
  ballot_scrutineer: ballot,
  ballot_opened: ballot,
  ballot_remind: ballot,
  ballot_result: ballot,
  ballot_cancelled: ballot,
  ballot_not_ready: ballot,
}
