import type { BallotView } from '@domain/ballot/view'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, nameOf, type Shape } from '../kit/school'
import { type Session, value } from '../kit/session'
import { CLOSES, type Draft, NOW, OPENS } from './assembly'

/** A school of any size that votes; chair is 1, scrutineers are 2 and 3. */
export interface Chamber {
  cloud: Cloud
  chair: Session
  as(n: number): Promise<Session>
  id(n: number): Promise<string>
  nameOf(n: number): string
  /** People as they stand on a paper, in this order. */
  people(...numbers: number[]): Promise<{ id: string; name: string; post: string }[]>
  /** What all drafts say: secret, from `OPENS` to `CLOSES`, for the staff. */
  shared(): Promise<Pick<Draft, 'audience' | 'opensAt' | 'closesAt' | 'secrecy' | 'scrutineerIds'>>
  announced(draft: Draft): Promise<BallotView>
  sound(): Promise<void>
}

/** What the check list asks of an election. */
export const APPROVED = {
  ...{ approvalNo: '工复〔2026〕8号', publicFrom: '2026-09-28', publicTo: '2026-10-06' },
  superiorAgrees: true,
}

export async function openChamber(shape: Shape): Promise<Chamber> {
  const cloud = await openCloud()
  await cloud.clock(NOW)
  const school = await makeSchool(cloud, { ...shape, roles: { ...shape.roles, 1: 'chair' } })
  const chair = await school.as(1)
  const id = async (n: number) => (await value((await school.as(n)).member.me({}))).member?.id ?? ''
  return {
    ...{ cloud, chair, as: (n) => school.as(n), id, nameOf },
    people: (...numbers) => Promise.all(numbers.map(async (n) => ({ id: await id(n), name: nameOf(n), post: '教师' }))),
    shared: async () => ({
      ...{ audience: { kind: 'staff' }, opensAt: OPENS, closesAt: CLOSES, secrecy: 'secret' },
      scrutineerIds: [await id(2), await id(3)],
    }),
    async announced(draft) {
      await cloud.clock(NOW)
      const made = await value(chair.ballot.save(draft))
      return value(chair.ballot.announce({ id: made.id }))
    },
    sound: async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]),
  }
}
