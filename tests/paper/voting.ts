import type { Answers } from '@domain/ballot/answer'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, type School } from '../kit/school'
import { type Session, value } from '../kit/session'

/** A small school that votes, for the papers of it: 1 chair, 2 committee, 3 and 4 scrutineers. */
export interface Voting {
  cloud: Cloud
  school: School
  chair: Session
  committee: Session
  scrutineer: Session
  /** Votes, and has no part in it otherwise. */
  plain: Session
  idOf(n: number): Promise<string>
}
export const SIZE = 20
const NOW = Date.UTC(2026, 10, 20, 6)
const HOUR = 3_600_000

export async function openVoting(): Promise<Voting> {
  const cloud = await openCloud()
  await cloud.clock(NOW)
  const school = await makeSchool(cloud, { size: SIZE, roles: { 1: 'chair', 2: 'committee' }, groups: 2 })
  const [chair, committee, scrutineer, plain] = (await Promise.all([1, 2, 3, 10].map(school.as))) as [
    ...[Session, Session, Session, Session],
  ]
  await value(chair.member.updateSettings({ schoolName: '江城实验中学' }))
  const ids = new Map<number, string>()
  const idOf = async (n: number) => {
    const known = ids.get(n) ?? (await value((await school.as(n)).member.me({}))).member?.id ?? ''
    ids.set(n, known)
    return known
  }
  return { cloud, school, chair, committee, scrutineer, plain, idOf }
}

type Saved = Parameters<Session['ballot']['save']>[0]
type Common = 'audience' | 'opensAt' | 'closesAt' | 'secrecy' | 'scrutineerIds'
// biome-ignore lint/suspicious/noExplicitAny: each member of a union for itself
type Without<T, K extends string> = T extends any ? Omit<T, K> & Partial<Pick<T, K & keyof T>> : never
export type Asked = Without<Saved, Common>

/** Made and announced: for all who are in the union, until an hour from now. */
export async function announced({ chair, idOf }: Voting, asked: Asked): Promise<string> {
  const scrutineerIds = [await idOf(3), await idOf(4)]
  const times = { opensAt: NOW, closesAt: NOW + HOUR }
  const whole = { audience: { kind: 'union_members' }, secrecy: 'secret', scrutineerIds, ...times, ...asked } as Saved
  const { id } = await value(chair.ballot.save(whole))
  await value(chair.ballot.announce({ id }))
  return id
}

export const opened = async ({ chair }: Voting, id: string) => {
  expect(await value(chair.ballot.open({ id }))).toMatchObject({ state: 'open' })
}

/** Some vote by phone, each as told. */
export async function cast({ school }: Voting, id: string, from: number, to: number, answers: Answers) {
  for (let n = from; n <= to; n++)
    await value((await school.as(n)).ballot.cast({ id, answers, receiptKey: `a-secret-of-${n}-alone` }))
}

export async function papered({ scrutineer, idOf }: Voting, id: string, from: number, to: number) {
  for (let n = from; n <= to; n++) await value(scrutineer.ballot.paperIssued({ id, memberId: await idOf(n) }))
}
