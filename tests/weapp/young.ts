import { openCloud } from '../kit/cloud'
import { makeSchool, staffNoOf } from '../kit/school'
import { value } from '../kit/session'

const PEOPLE = { chair: 1, teacher: 2 } as const
/** An id that nothing has. */
const NOTHING = '0'.repeat(32)

/** Somebody of a school that has only just begun, and the records that its pages are opened with. */
export interface Beginner {
  token: string
  proposalId: string
  memberId: string
}

/** A school at its first hour on a cloud of its own: no call, no proposal, no notice. */
export interface Young {
  url: () => string
  /** Alone, before the roster is there. */
  admin(): Promise<Beginner>
  /** Two people come: a chair who also sits on the committees, and a teacher. */
  begin(): Promise<{ chair: Beginner; teacher: Beginner }>
  close(): Promise<void>
}

export async function openYoung(functions: string): Promise<Young> {
  const cloud = await openCloud({ functions })
  const beginner = async (staffNo: string): Promise<Beginner> => {
    const session = await cloud.login(staffNo)
    const { member } = await value(session.member.me({}))
    return { token: session.token, proposalId: NOTHING, memberId: member?.id ?? NOTHING }
  }
  return {
    url: () => cloud.url,
    admin: async () => ({ ...(await beginner('admin')), memberId: NOTHING }),
    async begin() {
      const roles = { [PEOPLE.chair]: 'chair,committee,proposal_committee' }
      await makeSchool(cloud, { size: Object.keys(PEOPLE).length, roles })
      const [chair, teacher] = [await beginner(staffNoOf(PEOPLE.chair)), await beginner(staffNoOf(PEOPLE.teacher))]
      return { chair, teacher }
    },
    close: () => cloud.close(),
  }
}
