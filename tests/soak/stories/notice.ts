import { value } from '../../kit/session'
import { CHAIR, COMMITTEE, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'

const text = { title: '全体会议', body: '周五下午四点，报告厅。', needsRead: true }
export const announced = async (scene: Scene) =>
  value((await scene.as(COMMITTEE)).notice.publish({ ...text, audience: { kind: 'staff' } }))
/** Announced, and one has read it. */
const readByOne = async (scene: Scene) => {
  const { id } = await announced(scene)
  await value((await scene.as(TEACHER)).notice.read({ id }))
  return id
}

export const noticeStories: Stories<'notice'> = {
  read: [
    {
      before: async (scene) => {
        const [notice] = await scene.all('notices')
        return { by: await scene.as(TEACHER), input: { id: notice?._id ?? '' } }
      },
    },
  ],
  consent: [
    {
      before: async (scene) => {
        const templateIds = { news: 'soak-template', deadline: '', letter: '' }
        await value((await scene.as(CHAIR)).member.updateSettings({ templateIds }))
        return { by: await scene.as(TEACHER), input: { templateIds: [templateIds.news], accepted: true } }
      },
    },
  ],
  publish: [
    {
      before: async (scene) => ({
        by: await scene.as(CHAIR),
        input: { ...text, audience: { kind: 'members', ids: [scene.id(TEACHER)] }, pinUntil: Date.now() + 3_600_000 },
      }),
    },
  ],
  remind: [{ before: async (scene) => ({ by: await scene.as(CHAIR), input: { id: await readByOne(scene) } }) }],
  takeBack: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { id: await readByOne(scene), reason: '时间有变' },
      }),
    },
  ],
}
