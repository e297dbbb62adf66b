import { nameOf, rosterOf, staffNoOf } from '../../kit/school'
import { value } from '../../kit/session'
import { CHAIR, COMMITTEE, OTHER_CHAIR, PLAIN, roster, type Scene, SIZE } from '../school'
import type { Stories } from '../story'

export async function invited(scene: Scene, n: number): Promise<string> {
  const chair = await scene.as(CHAIR)
  const { items } = await value(chair.member.invite({ memberIds: [scene.id(n)] }))
  return items[0]?.code ?? ''
}

/** A roster of two parts: some are new, with and without a number, some are changed, two are not in it. */
export function nextRoster() {
  const rows: Record<string, unknown>[] = roster().slice(0, SIZE - 2)
  rows[14] = { ...rows[14], group: '新楼/第1组' }
  rows[15] = { ...rows[15], phone: '13800000000', roles: 'delegate' }
  rows[57] = { ...rows[57], name: '改了名' }
  const fresh = rosterOf({ size: SIZE + 3 }).slice(SIZE)
  const [first, second, third] = fresh
  rows.splice(5, 0, { ...first, group: '新楼/第2组' })
  return [...rows, { ...second, staffNo: undefined }, { ...third, group: '新楼' }]
}

export const memberStories: Stories<'member'> = {
  bind: [
    {
      before: async (scene) => {
        const inviteCode = await invited(scene, PLAIN)
        const input = { name: nameOf(PLAIN), staffNo: staffNoOf(PLAIN), inviteCode }
        return { by: await scene.guest(), input }
      },
    },
    {
      kind: 'wrong code',
      before: async (scene) => {
        await invited(scene, PLAIN)
        const input = { name: nameOf(PLAIN), staffNo: staffNoOf(PLAIN), inviteCode: 'WRONGONE' }
        return { by: await scene.guest(), input }
      },
    },
  ],
  invite: [
    {
      kind: 'three people',
      before: async (scene) => {
        await invited(scene, PLAIN)
        const memberIds = [0, 1, 2].map((i) => scene.id(PLAIN + i))
        return { by: await scene.as(COMMITTEE), input: { memberIds } }
      },
    },
    {
      kind: 'two parts',
      before: async (scene) => {
        await invited(scene, PLAIN)
        const memberIds = Array.from({ length: SIZE - 12 }, (_, i) => scene.id(13 + i))
        return { by: await scene.as(COMMITTEE), input: { memberIds } }
      },
    },
  ],
  importRoster: [
    {
      kind: 'apply',
      before: async (scene) => {
        const by = await scene.as(CHAIR)
        const rows = nextRoster()
        const check = await value(by.member.importRoster({ rows, mode: 'check' }))
        const accept = [...check.differences.map((d) => d.id), ...(check.missing ?? []).map((m) => m.id)]
        return { by, input: { rows, mode: 'apply', importId: check.importId, accept } }
      },
    },
    {
      kind: 'check',
      before: async (scene) => ({ by: await scene.as(CHAIR), input: { rows: nextRoster(), mode: 'check' } }),
    },
  ],
  setRoles: [
    {
      before: async (scene) => ({
        by: await scene.as(CHAIR),
        input: { memberId: scene.id(OTHER_CHAIR), roles: ['committee', 'delegate'] },
      }),
    },
  ],
  updateSettings: [
    {
      before: async (scene) => ({
        by: await scene.as(CHAIR),
        input: { schoolName: '第一中学', replyDays: 45, endorsersNeeded: 3, version: 1 },
      }),
    },
  ],
}
