const proposal = (page: string) => `/features/proposal/pages/${page}/index`
const member = (page: string) => `/features/member/pages/${page}/index`
const notice = (page: string) => `/features/notice/pages/${page}/index`
const contest = (page: string) => `/features/contest/pages/${page}/index`
const ballot = (page: string) => `/features/ballot/pages/${page}/index`
const condolence = (page: string) => `/features/condolence/pages/${page}/index`

/** The pages' addresses, as a card or a code has them. */
export const AT = {
  home: '/pages/home/index',
  inbox: '/pages/inbox/index',
  me: '/pages/me/index',
  proposals: proposal('list'),
  write: proposal('write'),
  review: proposal('review'),
  desk: proposal('desk'),
  stats: proposal('stats'),
  rows: proposal('rows'),
  bind: member('bind'),
  members: member('list'),
  importRoster: member('import'),
  settings: member('settings'),
  myData: member('data'),
  groups: member('groups'),
  vacancies: member('vacancies'),
  wishes: member('wishes'),
  outbox: '/features/notice/pages/outbox/index',
  announcements: notice('list'),
  announce: notice('write'),
  contests: contest('list'),
  join: contest('join'),
  checkIn: contest('check-in'),
  myCode: contest('my-code'),
  contestEdit: contest('edit'),
  contestManage: contest('manage'),
  condolences: condolence('list'),
  myCondolence: condolence('own'),
  letter: condolence('letter'),
  writeLetter: condolence('write-letter'),
  condolenceReport: condolence('report'),
  condolenceStandards: condolence('standards'),
  condolenceTotals: condolence('totals'),
  runs: condolence('runs'),
  runMake: condolence('run-make'),
  ballots: ballot('list'),
  ballotEdit: ballot('edit'),
} as const
export const readersAt = (id: string) => `${notice('readers')}?id=${id}`
export const announcementAt = (id: string) => `${notice('detail')}?id=${id}`
export const proposalAt = (id: string) => `${proposal('detail')}?id=${id}`
export const writeAt = (id: string) => `${AT.write}?id=${id}`
export const memberAt = (id: string) => `${member('detail')}?id=${id}`
export const contestAt = (id: string) => `${contest('detail')}?id=${id}`
export const hallAt = (id: string, event = 'e1') => `${contest('hall')}?contest=${id}&event=${event}`
export const tickAt = (id: string, event = 'e1') => `${contest('tick')}?contest=${id}&event=${event}`
export const ownCaseAt = (id: string) => `${AT.myCondolence}?id=${id}`
export const letterAt = (id: string) => `${AT.letter}?id=${id}`
export const writeLetterAt = (id: string) => `${AT.writeLetter}?id=${id}`
export const condolenceAt = (id: string) => `${condolence('detail')}?id=${id}`
export const condolenceVisitAt = (id: string) => `${condolence('visit')}?id=${id}`
export const condolenceRowsAt = (from: string, to: string) => `${condolence('rows')}?from=${from}&to=${to}`
export const runAt = (id: string) => `${condolence('run')}?id=${id}`
export const runHandAt = (id: string) => `${condolence('run-hand')}?id=${id}`
export const runProgressAt = (id: string) => `${condolence('run-progress')}?id=${id}`
const played =
  (page: string) =>
  (id: string, event = 'e1') =>
    `${contest(page)}?contest=${id}&event=${event}`
export const drawAt = played('draw')
export const matchesAt = played('matches')
export const recordAt = played('record')
export const standingsAt = played('standings')
export const prizesAt = played('prizes')
export const editAt = (id: string) => `${AT.contestEdit}?id=${id}`
export const manageAt = (id: string) => `${AT.contestManage}?id=${id}`
export const lineUpAt = (id: string, event = 'e1') => `${contest('line-up')}?contest=${id}&event=${event}`
/** One ballot's page: `vote`, `receipt`, `result`, … */
export const ballotAt = (page: string, id: string) => `${ballot(page)}?id=${id}`
