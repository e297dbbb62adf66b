/** Words that must stand on the page; after a `!` words that must not. */
export type Line = readonly string[]

export const BIND = '请先绑定身份'
export const NOT_YOURS = '您没有这项操作的权限'
export const CUT_OFF = '网络没有连上'
export const AGAIN = '再试一次'

/** A school with a call and a proposal: its people, and where they are refused. */
type Usual = 'a guest' | 'a member' | 'the committee' | 'the chair in large print'
type Cut = 'a member without a network' | 'a member who loses the network'
type New = 'the admin of an empty school' | 'the first chair of a new school' | 'the first teacher of a new school'
export type Lines = Record<Usual | Cut | New, Line>

export const lines = (usual: [Line, Line, Line, Line], cut: [Line, Line], young: [Line, Line, Line]): Lines => ({
  'a guest': usual[0],
  'a member': usual[1],
  'the committee': usual[2],
  'the chair in large print': usual[3],
  'a member without a network': cut[0],
  'a member who loses the network': cut[1],
  'the admin of an empty school': young[0],
  'the first chair of a new school': young[1],
  'the first teacher of a new school': young[2],
})
/** For all of a school the same. */
export const all = (line: Line): [Line, Line, Line] => [line, line, line]

export const twice = (line: Line): [Line, Line] => [line, line]
