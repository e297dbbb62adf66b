import { addDays, DAY, dayOf, endOf } from '@domain/kit/time'
import { type Session, value } from '../../kit/session'
import { assigned, decided, reviewed, submitted, text } from '../../proposal/deeds'
import { DECIDER, DEPARTMENT, ENDORSERS, HANDLER, OTHER_TEACHER, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'

/** Proposals of the teacher at each point of their way. */
export const endorsers = (scene: Scene, some = 2): Promise<Session[]> =>
  Promise.all(ENDORSERS.slice(0, some).map(scene.as))
export const drafted = async (scene: Scene) =>
  value((await scene.as(TEACHER)).proposal.save({ callId: scene.callId, ...text() }))
export const handedIn = async (scene: Scene) => submitted(await scene.as(TEACHER), scene.callId)
export const inReview = async (scene: Scene, by = TEACHER) =>
  reviewed(await scene.as(by), scene.callId, await endorsers(scene))
const docketed = async (scene: Scene) => {
  const { id } = await inReview(scene)
  await decided(await scene.as(DECIDER), [id], 'docketed')
  return id
}
const inHand = async (scene: Scene) => {
  const id = await docketed(scene)
  await assigned(await scene.as(DECIDER), id, DEPARTMENT)
  return id
}
export const replied = async (scene: Scene) => {
  const id = await inHand(scene)
  const handler = await scene.as(HANDLER)
  await value(handler.proposal.reply({ id, outcome: 'in_progress', text: '已列入本学期计划。' }))
  return id
}

/** Its due day passes: what only time brings about. */
const overdue = async (scene: Scene) => {
  const id = await inHand(scene)
  const kept = (await scene.all('proposals')).find((p) => p._id === id)
  const dueOn = addDays(dayOf(Date.now()), -3)
  if (kept) await scene.rewrite('proposals', { ...kept, dueOn, nextBy: endOf(dueOn) })
  return id
}

export const proposalStories: Stories<'proposal'> = {
  chase: [{ before: async (scene) => ({ by: await scene.as(DECIDER), input: { id: await overdue(scene) } }) }],
  merge: [
    {
      before: async (scene) => {
        const into = await inReview(scene)
        const other = await inReview(scene, OTHER_TEACHER)
        return { by: await scene.as(DECIDER), input: { ids: [other.id], into: into.id } }
      },
    },
  ],
  openCall: [
    {
      before: async (scene) => ({
        by: await scene.as(DECIDER),
        input: {
          term: 8,
          session: 5,
          title: '第五次会议提案征集',
          opensAt: Date.now() - DAY,
          closesAt: Date.now() + 9 * DAY,
        },
      }),
    },
  ],
  save: [
    {
      kind: 'new',
      before: async (scene) => ({ by: await scene.as(TEACHER), input: { callId: scene.callId, ...text() } }),
    },
    {
      kind: 'again',
      before: async (scene) => {
        const { id, version } = await handedIn(scene)
        return { by: await scene.as(TEACHER), input: { id, version, callId: scene.callId, ...text('改过的标题') } }
      },
    },
  ],
  submit: [{ before: async (scene) => ({ by: await scene.as(TEACHER), input: { id: (await drafted(scene)).id } }) }],
  endorse: [
    {
      kind: 'first',
      before: async (scene) => ({ by: await scene.as(ENDORSERS[0]), input: { id: (await handedIn(scene)).id } }),
    },
    {
      kind: 'last',
      before: async (scene) => {
        // A number is given already: the series goes on.
        await inReview(scene, OTHER_TEACHER)
        const { id } = await reviewed(await scene.as(TEACHER), scene.callId, await endorsers(scene, 1))
        return { by: await scene.as(ENDORSERS[1]), input: { id } }
      },
    },
  ],
  unendorse: [
    {
      before: async (scene) => {
        const some = await endorsers(scene, 1)
        const { id } = await reviewed(await scene.as(TEACHER), scene.callId, some)
        return { by: await scene.as(ENDORSERS[0]), input: { id } }
      },
    },
  ],
  withdraw: [{ before: async (scene) => ({ by: await scene.as(TEACHER), input: { id: (await inReview(scene)).id } }) }],
  decide: [
    {
      kind: 'three at once',
      before: async (scene) => {
        const list = [await inReview(scene), await inReview(scene, OTHER_TEACHER), await inReview(scene)]
        return { by: await scene.as(DECIDER), input: { ids: list.map((p) => p.id), decision: 'docketed' } }
      },
    },
    {
      kind: 'merged',
      before: async (scene) => {
        const [one, into] = [await inReview(scene), await inReview(scene, OTHER_TEACHER)]
        return { by: await scene.as(DECIDER), input: { ids: [one.id], decision: 'merged', into: into.id } }
      },
    },
  ],
  assign: [
    {
      before: async (scene) => ({
        by: await scene.as(DECIDER),
        input: { id: await docketed(scene), lead: DEPARTMENT, co: ['教务处'] },
      }),
    },
  ],
  reply: [
    {
      before: async (scene) => ({
        by: await scene.as(HANDLER),
        input: {
          id: await inHand(scene),
          outcome: 'in_progress',
          text: '暑假完成。',
          by: dayOf(Date.now() + 40 * DAY),
        },
      }),
    },
  ],
  implemented: [
    {
      before: async (scene) => ({
        by: await scene.as(HANDLER),
        input: { id: await replied(scene), note: '已经做完。' },
      }),
    },
  ],
  rate: [
    {
      kind: 'satisfied',
      before: async (scene) => ({
        by: await scene.as(TEACHER),
        input: { id: await replied(scene), satisfaction: 'satisfied', comment: '很好' },
      }),
    },
    {
      kind: 'handled again',
      before: async (scene) => ({
        by: await scene.as(TEACHER),
        input: { id: await replied(scene), satisfaction: 'dissatisfied' },
      }),
    },
  ],
}
