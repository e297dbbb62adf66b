import { COMMITTEE, PLAIN } from '../school'
import type { Stories } from '../story'

export const paperStories: Stories<'paper'> = {
  slips: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { memberIds: [0, 1, 2].map((i) => scene.id(PLAIN + i)) },
      }),
    },
  ],
}
