import { codeFor } from '../kit/cloud'

/** The pages that printed codes open; the scene is an id of 32 characters, or the code of a team. */
const PAGES = {
  /** A slip: 确认是我. */
  slip: 'features/member/pages/bind/index',
  /** A call: 写提案. */
  call: 'features/proposal/pages/write/index',
  proposal: 'features/proposal/pages/detail/index',
  /** A team: 加入队伍. */
  team: 'features/contest/pages/join/index',
  /** A contest's page: sign up. */
  contest: 'features/contest/pages/detail/index',
} as const

/** Pixels: eight slips lie on a page; a poster's code is 75 mm wide and read from the door. */
const WIDTHS = { slip: 280, call: 860, proposal: 860, contest: 860, team: 430 } as const

export const codeOf = (what: keyof typeof PAGES, id: string) => codeFor(PAGES[what], id, WIDTHS[what])
