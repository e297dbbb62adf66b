import { TEACHER } from '../school'
import type { Stories } from '../story'

export const fileStories: Stories<'file'> = {
  ticket: [
    {
      before: async (scene) => ({
        by: await scene.as(TEACHER),
        input: { purpose: 'proposal', name: '现场照片.jpg', size: 1000 },
      }),
    },
  ],
}
