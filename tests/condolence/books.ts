import type { CondolenceContract } from '@domain/condolence/contract'
import type { CondolenceKind } from '@domain/condolence/model'
import type { CondolenceView } from '@domain/condolence/view'
import type { Asked } from '@domain/kit/contract'
import type { Member } from '@domain/member/model'
import { type Cloud, openCloud } from '../kit/cloud'
import { records } from '../kit/records'
import { makeSchool, type Shape, staffNoOf } from '../kit/school'
import { type Session, value } from '../kit/session'

type VisitInput = Asked<CondolenceContract['actions']['visit']>

/** A school whose union keeps books. */
export interface Books {
  cloud: Cloud
  chair: Session
  committee: Session
  treasurer: Session
  auditor: Session
  as(n: number): Promise<Session>
  /** The id of a person by number; nobody has to have bound an account for that. */
  id(n: number): string
  name(n: number): string
  /** A case that the chair has approved with what the standard gives, unless told. */
  approved(kind: CondolenceKind, people: number[], more?: { amountFen?: number; on?: string }): Promise<CondolenceView>
  reported(kind: CondolenceKind, people: number[], on?: string): Promise<CondolenceView>
  /** What the committee member enters: to all recipients of these cases, by themselves, today, unless told. */
  visited(cases: readonly CondolenceView[], more?: Partial<VisitInput>): ReturnType<Session['condolence']['visit']>
}

export const TODAY = '2026-11-20'
export const NOW = Date.UTC(2026, 10, 20, 2)
export const LINE = '职工慰问支出'

/** 1 chair, 2 committee, 3 treasurer, 4 auditor; the others as told. */
export async function openBooks(
  shape: Partial<Shape> & { size: number; now?: number },
  opened?: Cloud,
): Promise<Books> {
  const cloud = opened ?? (await openCloud())
  await cloud.clock(shape.now ?? NOW)
  const roles = { 1: 'chair', 2: 'committee', 3: 'treasurer', 4: 'audit', ...shape.roles }
  const school = await makeSchool(cloud, { ...shape, roles })
  const [chair, committee, treasurer, auditor] = await Promise.all([
    school.as(1),
    school.as(2),
    school.as(3),
    school.as(4),
  ])
  const people = new Map(records<Member>(cloud, 'members').map((m) => [m.staffNo, m]))
  const person = (n: number) => {
    const found = people.get(staffNoOf(n))
    if (!found) throw new Error(`nobody has number ${n}`)
    return found
  }
  const id = (n: number) => person(n)._id
  const reported: Books['reported'] = (kind, numbers, happenedOn = TODAY) =>
    value(committee.condolence.report({ kind, recipientIds: numbers.map(id), happenedOn }))
  return {
    ...{ cloud, chair, committee, treasurer, auditor, as: school.as, id, reported },
    name: (n) => person(n).name,
    async approved(kind, numbers, { amountFen, on } = {}) {
      const c = await reported(kind, numbers, on)
      const { standards } = await value(chair.condolence.standards({}))
      const { form, amountFen: usual } = standards[kind]
      return value(chair.condolence.approve({ id: c.id, form, amountFen: amountFen ?? usual }))
    },
    visited: (cases, more = {}) =>
      committee.condolence.visit({
        ids: cases.map((c) => c.id),
        visitorIds: [id(2)],
        recipientIds: cases.flatMap((c) => c.recipients.map((r) => r.id)),
        ...{ on: TODAY, form: 'cash', amountFen: 100_000, source: 'union', line: LINE },
        ...more,
      }),
  }
}
