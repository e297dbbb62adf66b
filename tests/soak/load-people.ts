import type { Cloud } from '../kit/cloud'
import { makeSchool, nameOf, staffNoOf } from '../kit/school'
import type { Session } from '../kit/session'
import { value } from '../kit/session'
import { openCall } from '../proposal/deeds'
import type { Book } from './load-book'
import type { Chance } from './load-chance'
import { Phone } from './load-client'

export type Part = 'teacher' | 'committee' | 'handler' | 'leader'

/** Somebody of the school with a phone in the hand. */
export interface Person {
  n: number
  part: Part
  /** May hand in and endorse. */
  delegate: boolean
  phone: Phone
  chance: Chance
}

export interface Town {
  callId: string
  /** What everybody endorses as soon as they see it. */
  hot: string | null
  chair: Phone
  /** Ids of members, to be looked at. */
  members: string[]
  /** Who may bind an account with which code. */
  invited: { name: string; staffNo: string; inviteCode: string }[]
}

const CHAIR = 1
const DEPARTMENTS = ['总务处', '教务处', '人事处', '图书馆']
/** Of the first people each has a part of their own; behind them all but each fourth are delegates. */
export function partOf(n: number): Part {
  if (n <= 4) return 'committee'
  if (n <= 12) return 'handler'
  return n <= 20 ? 'leader' : 'teacher'
}
export const isDelegate = (n: number) => n > 4 && n % 4 !== 0
export const departmentOf = (n: number) => DEPARTMENTS[n % DEPARTMENTS.length] ?? ''
export const anyDepartment = (chance: Chance) => chance.pick(DEPARTMENTS) ?? ''

const ROLES: Record<Part, string> = {
  committee: 'proposal_committee',
  handler: 'handler',
  leader: 'leader',
  teacher: '',
}
function rolesOf(n: number): string {
  if (n === CHAIR) return 'chair,delegate'
  const own = ROLES[partOf(n)]
  return [own, isDelegate(n) ? 'delegate' : ''].filter(Boolean).join(',')
}

/** The people with a phone, and behind them as many who have only an invite as there may be guests. */
export async function makeTown(cloud: Cloud, book: Book, people: number, invites: number): Promise<Town> {
  const size = people + invites
  const numbers = Array.from({ length: size }, (_, i) => i + 1)
  const roles = Object.fromEntries(numbers.filter((n) => n <= people && rolesOf(n)).map((n) => [n, rolesOf(n)]))
  const handlers = numbers.filter((n) => partOf(n) === 'handler')
  const departments = Object.fromEntries(handlers.map((n) => [n, departmentOf(n)]))
  const school = await makeSchool(cloud, { size, groups: 20, roles, departments })
  const chair = await school.as(CHAIR)
  const { id: callId } = await openCall(await school.as(2), Date.now())
  const members = await everybody(chair)
  const waiting = members.filter((m) => Number(m.staffNo) > 10_000 + people)
  const { items } = await value(chair.member.invite({ memberIds: waiting.map((m) => m.id) }))
  const codes = new Map(items.map(({ memberId, code }) => [memberId, code]))
  const invited = waiting.map((m) => ({ name: m.name, staffNo: m.staffNo, inviteCode: codes.get(m.id) ?? '' }))
  const phone = new Phone(cloud.url, book)
  await phone.login(staffNoOf(CHAIR))
  phone.by = members.find((m) => m.staffNo === staffNoOf(CHAIR))?.id ?? ''
  // A function is loaded at its first call, and each holds an SDK of its own: no growth, but 20 MB.
  await phone.call.notice.unread({})
  return { callId, hot: null, chair: phone, members: members.map((m) => m.id), invited }
}

async function everybody(chair: Session) {
  const found: { id: string; staffNo: string; name: string }[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await value(chair.member.list({ cursor }))
    found.push(...page.items)
    cursor = page.cursor
    if (cursor === undefined) return found
  }
}

/** Signs in, and learns who they are. */
export async function enter(person: Person): Promise<void> {
  const { phone, n } = person
  await phone.login(staffNoOf(n))
  await openApp(person)
}

/** What a phone asks at its start; whoever is answered as somebody else has found a hole. */
export async function openApp({ phone, n }: Person): Promise<void> {
  const me = await phone.call.member.me({})
  if (!me.ok) return
  const { member } = me.value
  if (member?.staffNo !== staffNoOf(n) || member.name !== nameOf(n))
    phone.book.wrong(`member.me answered ${staffNoOf(n)} as ${member?.staffNo ?? 'nobody'}`)
  phone.by = member?.id ?? ''
}
