import { type Session, value } from '../../kit/session'
import { CHAIR, COMMITTEE, OTHER_CHAIR, PLAIN, type Scene, TEACHER } from '../school'
import type { Stories } from '../story'
import { invited } from './member'

/** What the committee does to one person's record, and what a person asks of it. */
const groupOf = async (scene: Scene, path: string) =>
  String((await scene.all('groups')).find((g) => (g as { path?: unknown }).path === path)?._id)
const by = (n: number, input: (scene: Scene) => object) => async (scene: Scene) => ({
  by: await scene.as(n),
  input: input(scene) as never,
})
const slipOf = async (scene: Scene, n: number): Promise<string> => {
  await invited(scene, n)
  const slip = 'a'.repeat(32)
  const invite = (await scene.all('invites')).find((i) => i._id === scene.id(n))
  if (invite) await scene.rewrite('invites', { ...invite, slip })
  return slip
}
const wished = async (scene: Scene, teacher: Session) => {
  const { id } = await value(teacher.member.apply({ kind: 'correct', column: 'phone', value: '13800000001' }))
  return { by: await scene.as(COMMITTEE), id }
}

export const officeStories: Stories<'member'> = {
  bindBySlip: [{ before: async (scene) => ({ by: await scene.guest(), input: { slip: await slipOf(scene, PLAIN) } }) }],
  rebind: [{ before: by(COMMITTEE, (scene) => ({ memberId: scene.id(TEACHER) })) }],
  transfer: [
    {
      before: async (scene) => ({
        by: await scene.as(COMMITTEE),
        input: { memberId: scene.id(PLAIN), groupId: await groupOf(scene, '第3组'), department: '教务处' },
      }),
    },
  ],
  retire: [{ before: by(COMMITTEE, (scene) => ({ memberId: scene.id(PLAIN) })) }],
  leave: [
    { before: by(COMMITTEE, (scene) => ({ memberId: scene.id(PLAIN), reason: 'transferred_out' })) },
    { kind: 'a chair', before: by(CHAIR, (scene) => ({ memberId: scene.id(OTHER_CHAIR), reason: 'withdrawn' })) },
  ],
  reinstate: [
    {
      before: async (scene) => {
        const clerk = await scene.as(COMMITTEE)
        await value(clerk.member.leave({ memberId: scene.id(PLAIN), reason: 'lapsed' }))
        return { by: clerk, input: { memberId: scene.id(PLAIN) } }
      },
    },
  ],
  apply: [
    {
      before: by(TEACHER, () => ({ kind: 'correct', column: 'department', value: '教务处', text: '上学期换了部门' })),
    },
  ],
  cancel: [
    {
      before: async (scene) => {
        const teacher = await scene.as(TEACHER)
        const { id } = await wished(scene, teacher)
        return { by: teacher, input: { id } }
      },
    },
  ],
  settle: [
    {
      before: async (scene) => {
        const { by: clerk, id } = await wished(scene, await scene.as(TEACHER))
        return { by: clerk, input: { id, grant: true } }
      },
    },
  ],
}
