import { dayOf } from '@domain/kit/time'
import { value } from '../../kit/session'
import { COMMITTEE, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'

const gift = () => ({
  ...{ title: '教师节慰问', kind: 'gift' as const, audience: { kind: 'staff' as const }, asOf: dayOf(Date.now()) },
  ...{ valueFen: 6_000, form: 'goods' as const, source: 'union' as const, line: '职工集体福利支出' },
  choices: [
    { id: 'a', name: '大米' },
    { id: 'b', name: '食用油' },
  ],
})
const made = async (scene: Scene) => (await value((await scene.as(COMMITTEE)).condolence.run(gift()))).id

export const runningStories: Pick<Stories<'condolence'>, 'run' | 'choose' | 'hand'> = {
  run: [{ before: async (scene) => ({ by: await scene.as(COMMITTEE), input: gift() }) }],
  choose: [
    {
      before: async (scene) => ({
        by: await scene.as(TEACHER),
        input: { runId: await made(scene), choiceId: 'b' },
      }),
    },
  ],
  hand: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { runId: await made(scene), memberIds: [scene.id(TEACHER)], collectorId: scene.id(COMMITTEE) },
      }),
    },
  ],
}
