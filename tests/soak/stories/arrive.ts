import { DAY, HOUR } from '@domain/kit/time'
import { value } from '../../kit/session'
import { COMMITTEE, ENDORSERS, OTHER_TEACHER, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'

const IN = [TEACHER, ...ENDORSERS]

/** A contest of this afternoon: four are in, and whoever comes may walk in. Its poster's code stays. */
export async function hall(scene: Scene, { places = 9, now = Date.now() } = {}) {
  const chair = await scene.as(COMMITTEE)
  const { id: contestId } = await value(
    chair.contest.save({
      ...{ title: '跳绳赛', place: '操场', waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
      ...{ signUpOpensAt: now - DAY, signUpClosesAt: now + HOUR, withdrawUntil: now + HOUR },
      ...{ startsAt: now + 2 * HOUR, endsAt: now + 9 * HOUR },
      events: [{ name: '单摇', entrant: 'person', places, walkIn: true }],
    }),
  )
  await value(chair.contest.publish({ id: contestId }))
  const place = { contestId, eventId: 'e1' }
  for (const n of IN) await value((await scene.as(n)).contest.signUp(place))
  const { code } = await value(chair.contest.checkInCode(place))
  return { chair, place, code }
}

export const arriveStories: Pick<Stories<'contest'>, 'checkIn' | 'tick'> = {
  checkIn: [
    { before: async (scene) => ({ input: { code: (await hall(scene)).code }, by: await scene.as(TEACHER) }) },
    {
      kind: 'a second scan',
      before: async (scene) => {
        const [{ code }, by] = [await hall(scene), await scene.as(TEACHER)]
        await value(by.contest.checkIn({ code }))
        return { by, input: { code } }
      },
    },
  ],
  tick: [
    {
      before: async (scene) => {
        const { chair, place } = await hall(scene)
        return { by: chair, input: { ...place, memberIds: [...IN, OTHER_TEACHER].map(scene.id) } }
      },
    },
    {
      kind: 'own code',
      before: async (scene) => {
        const { chair, place } = await hall(scene)
        const { code: memberCode } = await value((await scene.as(TEACHER)).member.myCode({}))
        return { by: chair, input: { ...place, memberCode } }
      },
    },
  ],
}
