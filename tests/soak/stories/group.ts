import { value } from '../../kit/session'
import { COMMITTEE, type Scene } from '../school'
import type { Stories } from '../story'

/** The tree of groups and its teams. */
const made = async (scene: Scene, name: string, parentId?: string) =>
  (await value((await scene.as(COMMITTEE)).member.makeGroup({ name, ...(parentId && { parentId }) }))).id
const groupOf = async (scene: Scene, path: string) =>
  String((await scene.all('groups')).find((g) => (g as { path?: unknown }).path === path)?._id)

export const groupStories: Stories<'member'> = {
  makeGroup: [{ before: async (scene) => ({ by: await scene.as(COMMITTEE), input: { name: '新校区' } }) }],
  renameGroup: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { id: await groupOf(scene, '第2组'), name: '第二小组' },
      }),
    },
  ],
  moveGroup: [
    {
      before: async (scene) => {
        const parentId = await made(scene, '东校区')
        return { by: await scene.as(COMMITTEE), input: { id: await groupOf(scene, '第3组'), parentId } }
      },
    },
  ],
  mergeGroups: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { ids: [await groupOf(scene, '第4组')], into: await groupOf(scene, '第1组') },
      }),
    },
  ],
  removeGroup: [
    {
      before: async (scene) => ({ by: await scene.as(COMMITTEE), input: { id: await made(scene, '空的小组') } }),
    },
  ],
  setTeam: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { name: '一二联队', groupIds: [await groupOf(scene, '第1组'), await groupOf(scene, '第2组')] },
      }),
    },
  ],
}
