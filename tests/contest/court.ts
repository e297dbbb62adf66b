import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool } from '../kit/school'
import type { Session } from '../kit/session'
import { idOf } from './deeds'

/** A school of 40 that enters contests: chair 1, leaders 2 and 3; 40 is retired. */
export interface Court {
  cloud: Cloud
  chair: Session
  /** Groups go round by number: 2, 6, 10 … and 3, 7, 11 … Every third is a man. */
  leader: Session
  otherLeader: Session
  as(n: number): Promise<Session>
  idBy(n: number): Promise<string>
  /** Notices of a kind about a contest that one member was told. */
  noticesOf(contestId: string, kind: string, memberId: string): { kind: string }[]
}

export async function openCourt(): Promise<Court> {
  const cloud = await openCloud()
  const roles = { 1: 'chair', 2: 'leader', 3: 'leader' }
  const { as } = await makeSchool(cloud, { size: 40, roles, kinds: { 40: 'retired' } })
  const [chair, leader, otherLeader] = await Promise.all([as(1), as(2), as(3)])
  return {
    ...{ cloud, chair, leader, otherLeader, as },
    idBy: async (n) => idOf(await as(n)),
    noticesOf: (contestId, kind, memberId) =>
      records<{ kind: string; to: string[]; about: { id: string } }>(cloud, 'notices').filter(
        (n) => n.kind === kind && n.about.id === contestId && n.to.includes(`member:${memberId}`),
      ),
  }
}
