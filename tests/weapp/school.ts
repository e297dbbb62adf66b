import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { DAY } from '@domain/kit/time'
import { buildFunctions } from '../../config/functions'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, nameOf, type School, staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'

/** Who is who, by number. */
export const PEOPLE = {
  chair: 1,
  reviewer: 2,
  handler: 3,
  clerk: 4,
  teacher: 5,
  colleagues: [6, 7],
  leader: 8,
  newcomer: 9,
  drafter: 10,
  other: 11,
  /** Nobody of these has bound an account before a journey does. */
  unbound: [12, 13, 14, 15, 16],
} as const
export { nameOf, staffNoOf }

const ROLES = {
  [PEOPLE.chair]: 'chair',
  [PEOPLE.reviewer]: 'proposal_committee,committee,handler',
  [PEOPLE.handler]: 'handler',
  [PEOPLE.clerk]: 'committee',
  [PEOPLE.leader]: 'leader',
}

export const TEXT = {
  title: '食堂增设低糖窗口',
  category: '后勤服务',
  rationale: '四十五岁以上教师占六成，体检血糖偏高者逐年增加。',
  measures: '在二楼设一个低糖窗口，标注每份碳水含量。',
}

/** The title of what the drafter has handed in. */
export const WAITING = '教学楼加装直饮水'

/** A small school on a cloud of its own, with a call open and something written. */
export interface Town {
  cloud: Cloud
  school: School
  /** The folder with the built functions. */
  functions: string
  callId: string
  callTitle: string
  /** A proposal of the drafter's that waits for colleagues. */
  proposalId: string
  /** The drafter's own member id. */
  memberId: string
  /** The token of somebody's WeChat account. */
  token(n: number): Promise<string>
  close(): Promise<void>
}

const memberIdOf = async (session: Session) => (await value(session.member.me({}))).member?.id ?? ''

export async function openTown(): Promise<Town> {
  const functions = await mkdtemp(path.join(os.tmpdir(), 'teachers-home-functions-'))
  await buildFunctions({ outDir: functions })
  const cloud = await openCloud({ functions })
  const departments = { [PEOPLE.reviewer]: '总务处', [PEOPLE.handler]: '教务处' }
  const school = await makeSchool(cloud, { size: 16, roles: ROLES, departments })
  const chair = await school.as(PEOPLE.chair)
  const now = Date.now()
  const callTitle = '八届四次教代会提案征集'
  const call = await value(
    chair.proposal.openCall({ term: 8, session: 4, title: callTitle, opensAt: now - DAY, closesAt: now + 10 * DAY }),
  )
  const drafter = await school.as(PEOPLE.drafter)
  const draft = await value(drafter.proposal.save({ callId: call.id, ...TEXT, title: WAITING }))
  await value(drafter.proposal.submit({ id: draft.id }))
  return {
    cloud,
    school,
    functions,
    callId: call.id,
    callTitle,
    proposalId: draft.id,
    memberId: await memberIdOf(drafter),
    token: async (n) => (await school.as(n)).token,
    async close() {
      await cloud.close()
      await rm(functions, { recursive: true, force: true })
    },
  }
}

/** The code on somebody's invitation, fresh from the chair. */
export async function inviteCodeOf({ school }: Town, n: number): Promise<string> {
  const chair = await school.as(PEOPLE.chair)
  const { items } = await value(chair.member.list({ text: staffNoOf(n) }))
  const { items: codes } = await value(chair.member.invite({ memberIds: items.map(({ id }) => id) }))
  const [first] = codes
  if (!first || codes.length !== 1) throw new Error(`${codes.length} codes for ${staffNoOf(n)}`)
  return first.code
}
