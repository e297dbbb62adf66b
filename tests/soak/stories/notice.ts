import { TEACHER } from '../school'
import type { Stories } from '../story'

export const noticeStories: Stories<'notice'> = {
  read: [
    {
      before: async (scene) => {
        const [notice] = await scene.all('notices')
        return { by: await scene.as(TEACHER), input: { id: notice?._id ?? '' } }
      },
    },
  ],
}
