import { type Session, value } from '../../kit/session'
import type { CasesOf, World } from './case'

type Tree = 'makeGroup' | 'renameGroup' | 'moveGroup' | 'mergeGroups' | 'removeGroup' | 'setTeam'

const PEOPLE = 20
const LONG = { most: 8 }

/** The tree of groups: each run has groups of its own, but for the one that the whole school is in. */
export function treeCases({ bench, chair, memberId }: World): Pick<CasesOf<'member'>, Tree> {
  const made: string[] = []
  const make = async (by: Session, name: string) => (await value(by.member.makeGroup({ name }))).id
  /** A group with people, and one to take them in. */
  let full = ''
  let into = ''
  const groupOf = (n: number) => String(bench.host.gateway.database.read('members', memberId(n))?.groupId)

  return {
    makeGroup: [
      {
        run: async (i) => {
          made[i] = await make(chair, `新组${i}`)
        },
      },
    ],
    renameGroup: [
      { run: (i) => value(chair.member.renameGroup({ id: made[i] ?? '', name: `改名${i}` })) },
      {
        what: 'with its people',
        run: (i) => value(chair.member.renameGroup({ id: groupOf(1), name: `改名的组${i}` })),
        ...LONG,
      },
    ],
    moveGroup: [{ run: (i) => value(chair.member.moveGroup({ id: made[i] ?? '', parentId: groupOf(1) })) }],
    mergeGroups: [
      {
        what: `${PEOPLE} people`,
        before: async (i) => {
          ;[full, into] = [await make(chair, `满${i}`), await make(chair, `收${i}`)]
          for (let k = 0; k < PEOPLE; k++)
            await value(chair.member.transfer({ memberId: memberId(450 + k), groupId: full }))
        },
        run: () => value(chair.member.mergeGroups({ ids: [full], into })),
        ...LONG,
      },
    ],
    removeGroup: [{ run: (i) => value(chair.member.removeGroup({ id: made[i] ?? '' })) }],
    setTeam: [
      {
        run: (i) => value(chair.member.setTeam({ name: `联队${i}`, groupIds: [groupOf(2), groupOf(3)] })),
        ...LONG,
      },
    ],
  }
}
