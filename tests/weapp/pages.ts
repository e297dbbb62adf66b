/** Every page of the app. One that app.json lists and that does not stand here fails the run, and the other way round. */
export const PAGES = [
  'pages/home/index',
  'pages/inbox/index',
  'pages/me/index',
  'features/proposal/pages/list/index',
  'features/proposal/pages/write/index',
  'features/proposal/pages/detail/index',
  'features/proposal/pages/review/index',
  'features/proposal/pages/desk/index',
  'features/proposal/pages/stats/index',
  'features/proposal/pages/rows/index',
  'features/member/pages/bind/index',
  'features/member/pages/list/index',
  'features/member/pages/detail/index',
  'features/member/pages/import/index',
  'features/member/pages/settings/index',
  'features/member/pages/data/index',
  'features/member/pages/groups/index',
  'features/member/pages/vacancies/index',
  'features/member/pages/wishes/index',
  'features/contest/pages/check-in/index',
  'features/contest/pages/hall/index',
  'features/contest/pages/tick/index',
  'features/contest/pages/my-code/index',
  'features/contest/pages/edit/index',
  'features/contest/pages/manage/index',
] as const
export type PageName = (typeof PAGES)[number]

export const isPage = (page: string): page is PageName => (PAGES as readonly string[]).includes(page)
