import type { RosterRow } from '@domain/member/model'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'

/** Values that stand nowhere else, so that wherever they turn up they were let out. */
export const PHONE = '13912345678'
/** To which somebody has their number corrected. */
export const NEW_PHONE = '13912346789'
export const BIRTH_YEAR = 1961
const NAME = '金丝雀'
const STAFF_NO = 'K7CANARY'
const SECRET = '绝密'
export const secret = (what: string) => `${SECRET}${what}`

export const rows: RosterRow[] = ['chair', 'proposal_committee', 'handler', 'committee', '', '', '', ''].map(
  (roles, n) => ({
    staffNo: `${STAFF_NO}${n + 1}`,
    name: NAME + '甲乙丙丁戊己庚辛'.charAt(n),
    group: `${NAME}小组`,
    sex: 'female',
    // The last one has not joined yet.
    kind: n === 7 ? 'non_member' : 'in_service',
    phone: PHONE,
    birthYear: BIRTH_YEAR,
    department: `${NAME}处`,
    roles,
  }),
)
export const staffNoOf = (n: number) => `${STAFF_NO}${n}`
export const nameOf = (n: number) => rows[n - 1]?.name ?? ''

/** What must not be found, by kind. */
export interface Canaries {
  person: string[]
  text: string[]
  code: string[]
  token: string[]
  openid: string[]
}

/** The fixed ones, and those that the cloud has made: codes, tokens, accounts. */
export function canariesOf(cloud: Cloud, tokens: readonly string[], codes: readonly string[]): Canaries {
  return {
    person: [NAME, STAFF_NO, PHONE, NEW_PHONE, String(BIRTH_YEAR)],
    text: [SECRET],
    code: [
      ...new Set([
        ...codes,
        ...records<{ code: string; slip?: string }>(cloud, 'invites').flatMap((i) => [i.code, i.slip ?? '']),
        ...records<{ secret: string; codes: string[] }>(cloud, 'rolls').flatMap((r) => [r.secret, ...r.codes]),
        ...records<{ secret?: string }>(cloud, 'series').flatMap((s) => s.secret ?? []),
      ]),
    ],
    token: [...tokens],
    openid: records<{ _id: string }>(cloud, 'accounts').map((a) => a._id),
  }
}

/** Which of them stand in a text, also as an address or JSON would write them. */
export function foundIn(text: string, canaries: Partial<Canaries>): string[] {
  // How long a call took may be any number.
  const plain = text.replace(/"ms":\d+/g, '')
  const shapes = (c: string) => [c, encodeURIComponent(c), JSON.stringify(c).slice(1, -1)]
  const stands = (c: string) =>
    c === String(BIRTH_YEAR)
      ? new RegExp(`(?<![\\w.:-])${c}(?![\\w:-])`).test(plain)
      : shapes(c).some((s) => plain.includes(s))
  return Object.values(canaries)
    .flat()
    .filter((c) => c !== '' && stands(c))
}
