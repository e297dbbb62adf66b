import { codeFor } from '../kit/cloud'

/** The pages that printed codes open; the scene is an id of 32 characters. */
const PAGES = {
  /** A slip: 确认是我. */
  slip: 'features/member/pages/bind/index',
  /** A call: 写提案. */
  call: 'features/proposal/pages/write/index',
  proposal: 'features/proposal/pages/detail/index',
} as const

export const codeOf = (what: keyof typeof PAGES, id: string) => codeFor(PAGES[what], id)
