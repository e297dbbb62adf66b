import { tab, tap, type View } from './view'
import { announcementViews } from './views-announcement'
import { arriveViews } from './views-arrive'
import { ballotViews } from './views-ballot'
import { ballotDeskViews } from './views-ballot-desk'
import { ballotVoteViews } from './views-ballot-vote'
import { condolenceDeskViews } from './views-condolence'
import { contestViews } from './views-contest'
import { contestDeskViews } from './views-contest-desk'
import { letterViews } from './views-letter'
import { memberViews } from './views-member'
import { playViews } from './views-play'
import { proposalViews } from './views-proposal'
import { runViews } from './views-run'

/** As the demo school has them: contests that are open, today, over; drawn, played, awarded; what was announced; ballots. */
export const demoRoom: View[] = [
  ...[...contestViews, ...contestDeskViews, ...playViews, ...announcementViews],
  ...[...ballotViews, ...ballotVoteViews, ...ballotDeskViews],
]

/** The pages of a school that is at work. */
export const views = (roster: () => string): View[] => [
  { name: 'home-visitor', page: 'home', part: 'visitor' },
  { name: 'home', page: 'home', part: 'teacher' },
  { name: 'home-committee', page: 'home', part: 'committee' },
  { name: 'home-chair', page: 'home', part: 'chair' },
  { name: 'inbox', page: 'inbox', part: 'teacher' },
  { name: 'me', page: 'me', part: 'teacher' },
  { name: 'me-privacy', page: 'me', part: 'visitor', after: tap(/^隐私保护/) },
  ...proposalViews,
  ...demoRoom,
  ...condolenceDeskViews,
  ...letterViews,
  ...memberViews(roster),
  ...runViews,
  ...arriveViews,
]

/** The same pages where nothing has happened yet. */
export const bareViews: View[] = [
  { name: 'home-nothing', page: 'home', part: 'teacher' },
  { name: 'inbox-nothing', page: 'inbox', part: 'teacher' },
  { name: 'list-nothing', page: 'proposal/list', part: 'teacher' },
  { name: 'list-all-nothing', page: 'proposal/list', part: 'teacher', after: tab('全部') },
  { name: 'write-no-call', page: 'proposal/write', part: 'teacher' },
  { name: 'review-nothing', page: 'proposal/review', part: 'committee', desk: 'too' },
  { name: 'desk-nothing', page: 'proposal/desk', part: 'handler' },
  { name: 'stats-nothing', page: 'proposal/stats', part: 'teacher' },
  { name: 'detail-unknown', page: 'proposal/detail', part: 'teacher', params: async () => ({ id: 'f'.repeat(32) }) },
]
/** An empty school as its technician finds it. */
export const emptyViews: View[] = [
  { name: 'home-setup', page: 'home', part: 'admin' },
  { name: 'members-nobody', page: 'member/list', part: 'admin', desk: 'too' },
  { name: 'import-first', page: 'member/import', part: 'admin' },
  { name: 'outbox-nothing', page: 'notice/outbox', part: 'admin' },
]
