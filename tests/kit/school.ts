import type { Cloud } from './cloud'
import { type Session, value } from './session'

export interface Shape {
  /** People; the first of them is number 1. */
  size: number
  /** Roles of some, by number: `{1: 'chair', 2: 'proposal_committee,handler'}`. */
  roles?: Record<number, string>
  /** Departments of some, by number. */
  departments?: Record<number, string>
  /** Kind of some, by number; the others are in service. */
  kinds?: Record<number, 'non_member' | 'retired'>
  /** Into how many groups of equal size they are put. */
  groups?: number
}

export interface School {
  size: number
  /** The session of a person by number, bound at the first call. */
  as(n: number): Promise<Session>
  admin: Session
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const GIVEN = [...'文华明丽军敏静洁伟芳强磊洋艳勇杰娟涛超霞']
const pick = (list: string[], n: number) => list[n % list.length] as string

export const staffNoOf = (n: number) => String(10_000 + n)
export const nameOf = (n: number) =>
  pick(SURNAMES, n) + pick(GIVEN, Math.floor(n / SURNAMES.length)) + pick(GIVEN, Math.floor(n / 400) + n)

/** The same people for the same shape, whenever it is asked. */
export function rosterOf({ size, roles = {}, departments = {}, kinds = {}, groups = 4 }: Shape) {
  return Array.from({ length: size }, (_, i) => {
    const n = i + 1
    return {
      staffNo: staffNoOf(n),
      name: nameOf(n),
      sex: n % 3 === 0 ? 'male' : 'female',
      kind: kinds[n] ?? 'in_service',
      group: `第${1 + (i % groups)}组`,
      ...(departments[n] && { department: departments[n] }),
      ...(roles[n] && { roles: roles[n] }),
    }
  })
}

const SLICE = 500

/** Fills an empty cloud through the admin's own import, and answers how to be each person. */
export async function makeSchool(cloud: Cloud, shape: Shape): Promise<School> {
  const rows = rosterOf(shape)
  const admin = await cloud.login('admin')
  let importId: string | undefined
  for (let at = 0; at < rows.length; at += SLICE) {
    const slice = { rows: rows.slice(at, at + SLICE), importId, more: at + SLICE < rows.length }
    const said = await value(admin.member.importRoster({ mode: 'apply', ...slice }))
    if (said.problems.length > 0) throw new Error(`the school's roster: ${JSON.stringify(said.problems[0])}`)
    importId = said.importId
  }
  const sessions = new Map<number, Promise<Session>>()
  return {
    size: shape.size,
    admin,
    as(n) {
      const known = sessions.get(n) ?? cloud.login(staffNoOf(n))
      sessions.set(n, known)
      known.catch(() => sessions.delete(n))
      return known
    },
  }
}
