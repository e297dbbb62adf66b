import { DAY, HOUR } from '@domain/kit/time'
import { value } from '../../kit/session'
import { COMMITTEE, ENDORSERS, OTHER_TEACHER, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'

const IN = [TEACHER, OTHER_TEACHER, ...ENDORSERS]
/** Codes without a seed of their own are drawn by chance, and differ from run to run. */
const SEED = { seed: '2026' }

/** Sign-up is over: five play singles, and in the second event they jump. */
export async function ground(scene: Scene, now = Date.now()) {
  const by = await scene.as(COMMITTEE)
  const { id: contestId } = await value(
    by.contest.save({
      ...{ title: '乒乓球赛', place: '体育馆', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
      ...{ signUpOpensAt: now - DAY, signUpClosesAt: now - HOUR, withdrawUntil: now + DAY },
      ...{ startsAt: now + 2 * DAY, endsAt: now + 3 * DAY },
      events: [
        { name: '单打', entrant: 'person', places: 9 },
        { name: '跳远', entrant: 'person', places: 9, scoring: 'distance' },
      ],
    }),
  )
  await value(by.contest.publish({ id: contestId }))
  const [singles, jump] = ['e1', 'e2'].map((eventId) => ({ contestId, eventId }))
  if (!singles || !jump) throw new Error('no events')
  for (const place of [singles, jump])
    for (const n of IN) await value(by.contest.addEntrant({ ...place, memberIds: [scene.id(n)] }))
  return { by, contestId, singles, jump }
}
export async function drawn(scene: Scene) {
  const held = await ground(scene)
  await value(held.by.contest.draw({ ...held.singles, kind: 'round_robin', ...SEED }))
  await value(held.by.contest.draw({ ...held.jump, kind: 'heats', ...SEED }))
  return held
}
export const scored = (a: number, b: number) => ({ scores: [[a, b]] as [number, number][] })
/** A match that can be played, by its number from 0. */
export async function readyIn({ by, singles }: Awaited<ReturnType<typeof drawn>>, n = 0) {
  const { matches } = await value(by.contest.matches(singles))
  return matches.filter((m) => m.state === 'ready')[n]?.id ?? ''
}
const marks = (scene: Scene) => ({
  scores: IN.map((n, i) => ({ entrantId: scene.id(n), state: 'done' as const, value: 300 + i })),
})

export const playStories: Pick<Stories<'contest'>, 'draw' | 'record' | 'award'> = {
  draw: [
    {
      before: async (scene) => {
        const { by, singles } = await ground(scene)
        return { by, input: { ...singles, kind: 'knockout', ...SEED } }
      },
    },
    {
      kind: 'once more',
      before: async (scene) => {
        const { by, singles } = await drawn(scene)
        return { by, input: { ...singles, kind: 'groups_knockout', groups: 2, advance: 1, ...SEED } }
      },
    },
  ],
  record: [
    {
      before: async (scene) => {
        const held = await drawn(scene)
        return { by: held.by, input: { ...held.singles, matchId: await readyIn(held), result: scored(2, 1) } }
      },
    },
    {
      kind: 'a correction',
      before: async (scene) => {
        const held = await drawn(scene)
        const match = { ...held.singles, matchId: await readyIn(held) }
        await value(held.by.contest.record({ ...match, result: scored(2, 1) }))
        return { by: held.by, input: { ...match, result: scored(1, 2) } }
      },
    },
    {
      kind: 'a heat',
      before: async (scene) => {
        const { by, jump } = await drawn(scene)
        return { by, input: { ...jump, matchId: 'h1-1', result: marks(scene) } }
      },
    },
  ],
  award: [
    {
      before: async (scene) => {
        const { by, jump } = await drawn(scene)
        await value(by.contest.record({ ...jump, matchId: 'h1-1', result: marks(scene) }))
        const prizes = [
          { grade: '一等奖', count: 1 },
          { grade: '组织奖', entrantIds: [scene.id(TEACHER)] },
        ]
        return { by, input: { ...jump, prizes } }
      },
    },
  ],
}
