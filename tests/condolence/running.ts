import type { running } from '@domain/condolence/running'
import type { Asked } from '@domain/kit/contract'
import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { makeSchool, type School, type Shape } from '../kit/school'
import { type Session, value } from '../kit/session'

/** 09:00 in China on Thursday, 8 October 2026; people are those of this day unless told. */
export const NOW = Date.UTC(2026, 9, 8, 1)
export const TODAY = '2026-10-08'

/** A school that hands out: chair 1, committee 2, leaders of the four groups 3 to 6, treasurer 7; the others are teachers. */
export interface Larder {
  cloud: Cloud
  school: School
  chair: Session
  committee: Session
  as(n: number): Promise<Session>
  id(n: number): Promise<string>
  /** A run for all staff, with three choices until tomorrow. */
  made(more?: Partial<Asked<(typeof running)['run']>>): Promise<string>
  code(n: number): Promise<string>
  sound(): Promise<void>
}

export const dragonBoat = {
  title: '端午慰问',
  kind: 'festival',
  audience: { kind: 'staff' },
  asOf: TODAY,
  chooseUntil: NOW + 86_400_000,
  choices: [
    { id: 'rice', name: '大米 5 公斤' },
    { id: 'oil', name: '食用油' },
    { id: 'dumplings', name: '粽子礼盒' },
  ],
  valueFen: 20_000,
  form: 'goods',
  source: 'union',
  line: '职工集体福利支出',
} as const satisfies Asked<(typeof running)['run']>

export const idOf = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''

export async function openLarder(shape: Partial<Shape> = {}, opened?: Cloud): Promise<Larder> {
  const cloud = opened ?? (await openCloud())
  await cloud.clock(NOW)
  const leaders = Object.fromEntries([3, 4, 5, 6].map((n) => [n, 'leader']))
  const roles = { 1: 'chair', 2: 'committee', 7: 'treasurer', 8: 'audit', ...leaders, ...shape.roles }
  const school = await makeSchool(cloud, { size: 57, ...shape, roles })
  const [chair, committee] = await Promise.all([school.as(1), school.as(2)])
  return {
    ...{ cloud, school, chair, committee },
    as: (n) => school.as(n),
    id: async (n) => idOf(await school.as(n)),
    made: async (more = {}) => (await value(committee.condolence.run({ ...dragonBoat, ...more }))).id,
    code: async (n) => (await value((await school.as(n)).member.myCode({}))).code,
    sound: async () => expect(problemsIn(await recordsIn(cloud.data))).toEqual([]),
  }
}
