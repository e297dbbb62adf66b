import Taro from '@tarojs/taro'

/** Every page by name; app.config.ts lists the same paths, and a test compares them. */
export const routes = {
  home: '/pages/home/index',
  inbox: '/pages/inbox/index',
  me: '/pages/me/index',
  proposals: '/features/proposal/pages/list/index',
  write: '/features/proposal/pages/write/index',
  proposal: '/features/proposal/pages/detail/index',
  review: '/features/proposal/pages/review/index',
  desk: '/features/proposal/pages/desk/index',
  stats: '/features/proposal/pages/stats/index',
  proposalRows: '/features/proposal/pages/rows/index',
  bind: '/features/member/pages/bind/index',
  members: '/features/member/pages/list/index',
  member: '/features/member/pages/detail/index',
  importRoster: '/features/member/pages/import/index',
  settings: '/features/member/pages/settings/index',
  myData: '/features/member/pages/data/index',
  groups: '/features/member/pages/groups/index',
  vacancies: '/features/member/pages/vacancies/index',
  wishes: '/features/member/pages/wishes/index',
  announcements: '/features/notice/pages/list/index',
  announcement: '/features/notice/pages/detail/index',
  outbox: '/features/notice/pages/outbox/index',
  announce: '/features/notice/pages/write/index',
  noticeReaders: '/features/notice/pages/readers/index',
  contests: '/features/contest/pages/list/index',
  contest: '/features/contest/pages/detail/index',
  contestJoin: '/features/contest/pages/join/index',
  contestTeam: '/features/contest/pages/team/index',
  contestEntrants: '/features/contest/pages/entrants/index',
  contestLineUp: '/features/contest/pages/line-up/index',
  checkIn: '/features/contest/pages/check-in/index',
  hall: '/features/contest/pages/hall/index',
  tick: '/features/contest/pages/tick/index',
  myCode: '/features/contest/pages/my-code/index',
  contestEdit: '/features/contest/pages/edit/index',
  contestManage: '/features/contest/pages/manage/index',
  contestDraw: '/features/contest/pages/draw/index',
  contestMatches: '/features/contest/pages/matches/index',
  contestRecord: '/features/contest/pages/record/index',
  contestStandings: '/features/contest/pages/standings/index',
  contestPrizes: '/features/contest/pages/prizes/index',
  condolences: '/features/condolence/pages/list/index',
  myCondolence: '/features/condolence/pages/own/index',
  letter: '/features/condolence/pages/letter/index',
  writeLetter: '/features/condolence/pages/write-letter/index',
  condolence: '/features/condolence/pages/detail/index',
  condolenceReport: '/features/condolence/pages/report/index',
  condolenceVisit: '/features/condolence/pages/visit/index',
  condolenceStandards: '/features/condolence/pages/standards/index',
  condolenceTotals: '/features/condolence/pages/totals/index',
  condolenceRows: '/features/condolence/pages/rows/index',
  runs: '/features/condolence/pages/runs/index',
  run: '/features/condolence/pages/run/index',
  runMake: '/features/condolence/pages/run-make/index',
  runHand: '/features/condolence/pages/run-hand/index',
  runProgress: '/features/condolence/pages/run-progress/index',
  ballots: '/features/ballot/pages/list/index',
  ballot: '/features/ballot/pages/ballot/index',
  ballotEdit: '/features/ballot/pages/edit/index',
  ballotVote: '/features/ballot/pages/vote/index',
  ballotReceipt: '/features/ballot/pages/receipt/index',
  ballotResult: '/features/ballot/pages/result/index',
  ballotTurnout: '/features/ballot/pages/turnout/index',
  ballotDesk: '/features/ballot/pages/desk/index',
  ballotMissing: '/features/ballot/pages/missing/index',
  ballotCount: '/features/ballot/pages/count/index',
  ballotWriteIns: '/features/ballot/pages/write-ins/index',
  ballotRemarks: '/features/ballot/pages/remarks/index',
  ballotBindings: '/features/ballot/pages/bindings/index',
} as const
export type Route = keyof typeof routes

const TABS: readonly Route[] = ['home', 'inbox', 'me']

export function urlOf(route: Route, params: Record<string, string | undefined> = {}): string {
  const given = Object.entries(params).filter((p): p is [string, string] => p[1] !== undefined)
  const query = given.map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join('&')
  return query ? `${routes[route]}?${query}` : routes[route]
}

/** A second tap on the same row comes within this, in ms, and before the page stands there. */
const TWICE = 500
let last = { url: '', at: 0 }
/** A page has come to the front: the next tap is meant, whatever was tapped before. */
export const forgetTap = () => {
  last = { url: '', at: 0 }
}

export function go(route: Route, params?: Record<string, string | undefined>): void {
  if (TABS.includes(route)) {
    Taro.switchTab({ url: routes[route] })
    return
  }
  const url = urlOf(route, params)
  const now = Date.now()
  const again = last.url === url && now - last.at < TWICE
  last = { url, at: now }
  if (!again) Taro.navigateTo({ url })
}

/** Goes back, or home when the page was opened from outside (a shared card, a code). */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: routes.home })
}
