import type { ContestView } from '@domain/contest/view'
import { DAY } from '@domain/kit/time'
import { value } from '../../kit/session'
import { CHAIR, COMMITTEE, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'

/** A contest of all staff with one place and a waiting list, open for days. */
const table = (now = Date.now()) => ({
  title: '乒乓球赛',
  place: '体育馆',
  signUpOpensAt: now - DAY,
  signUpClosesAt: now + 5 * DAY,
  withdrawUntil: now + 5 * DAY,
  startsAt: now + 9 * DAY,
  endsAt: now + 10 * DAY,
  waitingList: true,
  audience: { kind: 'staff' as const },
  organiserIds: [],
  events: [{ name: '单打', entrant: 'person' as const, places: 1 }],
})
const drafted = async (scene: Scene) => value((await scene.as(COMMITTEE)).contest.save(table()))
export const published = async (scene: Scene): Promise<ContestView> =>
  value((await scene.as(COMMITTEE)).contest.publish({ id: (await drafted(scene)).id }))
/** One is in, one waits. */
const full = async (scene: Scene) => {
  const contest = await published(scene)
  for (const n of [TEACHER, COMMITTEE])
    await value((await scene.as(n)).contest.signUp({ contestId: contest.id, eventId: 'e1' }))
  return contest
}

export const contestStories: Stories<'contest'> = {
  save: [
    { before: async (scene) => ({ by: await scene.as(COMMITTEE), input: table() }) },
    {
      kind: 'more places',
      before: async (scene) => {
        const { id, version } = await full(scene)
        const events = [{ id: 'e1', name: '单打', entrant: 'person' as const, places: 2 }]
        return { by: await scene.as(CHAIR), input: { ...table(), id, version, events } }
      },
    },
  ],
  publish: [{ before: async (scene) => ({ by: await scene.as(COMMITTEE), input: { id: (await drafted(scene)).id } }) }],
  postpone: [
    {
      before: async (scene) => {
        const { id, startsAt } = await full(scene)
        return { by: await scene.as(CHAIR), input: { id, startsAt: startsAt + DAY, reason: '下雨' } }
      },
    },
  ],
  cancel: [
    {
      before: async (scene) => ({
        by: await scene.as(CHAIR),
        input: { id: (await full(scene)).id, reason: '场地维修' },
      }),
    },
  ],
  photos: [
    {
      before: async (scene) => {
        const by = await scene.as(COMMITTEE)
        const { id } = await published(scene)
        const { fileId } = await value(by.upload(Buffer.from('x'), '合影.jpg', 'photo'))
        return { by, input: { id, add: [fileId] } }
      },
    },
  ],
}
