import type { Notice } from '@domain/notice/model'
import type { Proposal, ProposalView } from '@domain/proposal/model'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, type School } from '../kit/school'
import type { Session } from '../kit/session'
import { openCall, reviewed } from './deeds'

/** 09:00 in China on Thursday, 8 October 2026. */
export const NOW = Date.UTC(2026, 9, 8, 1)

/** A school with a committee, three departments and teachers enough to propose and endorse. */
export interface Town {
  cloud: Cloud
  school: School
  chair: Session
  committee: Session
  second: Session
  logistics: Session
  teaching: Session
  library: Session
  teachers: [Session, Session, Session, Session]
  callId: string
  /** Endorsed and before the committee. */
  reviewed(by?: number, title?: string): Promise<ProposalView>
  kept(id: string): Proposal
  /** What was told about one record, oldest first. */
  told(id: string, kind?: Notice['kind']): Notice[]
  /** Nothing is wrong among all records. */
  sound(): Promise<void>
}

export async function openTown(opened?: Cloud): Promise<Town> {
  const cloud = opened ?? (await openCloud())
  await cloud.clock(NOW)
  const school = await makeSchool(cloud, {
    size: 57,
    roles: { 1: 'chair', 2: 'proposal_committee', 3: 'handler', 4: 'handler', 5: 'handler', 6: 'proposal_committee' },
    departments: { 3: '总务处', 4: '教务处', 5: '图书馆' },
  })
  const as = (n: number) => school.as(n)
  const [chair, committee, logistics, teaching, library, second] = (await Promise.all([1, 2, 3, 4, 5, 6].map(as))) as [
    Session,
    Session,
    Session,
    Session,
    Session,
    Session,
  ]
  const teachers = (await Promise.all([20, 21, 22, 23].map(as))) as Town['teachers']
  const callId = (await openCall(committee, NOW)).id
  return {
    ...{ cloud, school, chair, committee, second, logistics, teaching, library, teachers, callId },
    async reviewed(by = 20, title) {
      const endorsers = await Promise.all([30, 31].map(as))
      return reviewed(await as(by), callId, endorsers, title)
    },
    kept(id) {
      const found = records<Proposal>(cloud, 'proposals').find((p) => p._id === id)
      if (!found) throw new Error(`no proposal ${id}`)
      return found
    },
    told: (id, kind) =>
      records<Notice>(cloud, 'notices')
        .filter((n) => n.about.id === id && (kind === undefined || n.kind === kind))
        .sort((a, b) => a.at - b.at),
    sound: async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]),
  }
}
