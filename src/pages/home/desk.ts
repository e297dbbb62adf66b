import { ballotContract } from '@domain/ballot/contract'
import { ok, type Result } from '@domain/kit/result'
import { type Me, memberContract } from '@domain/member/contract'
import { noticeContract } from '@domain/notice/contract'
import { proposalContract } from '@domain/proposal/contract'
import { client } from '@/kit/call'
import { useLoad } from '@/kit/load'
import { hasRole } from '@/kit/session'

const proposals = client(proposalContract)
const notices = client(noticeContract)
const members = client(memberContract)
const ballots = client(ballotContract)

/** `null`: not for this person, so it was not asked for. */
const when = async <T>(asked: boolean, ask: () => Promise<Result<T>>): Promise<Result<T | null>> =>
  asked ? ask() : ok(null)

/** What home shows beyond who I am: asked for once somebody is known, and again whenever the page is shown. */
export function useDesk(me: Me | null) {
  const memberId = me?.member?.id
  const person = memberId !== undefined && me?.member?.kind !== 'technical'
  const preparing = me?.mayPrepare === true
  const toDo = useLoad(() => when(person, () => proposals.list({ toDo: true })), [memberId, person])
  const votes = useLoad(() => when(person, () => ballots.list({ state: 'open' })), [memberId, person])
  const latest = useLoad(() => when(person, () => notices.inbox({})), [memberId, person])
  const groups = useLoad(() => when(preparing, () => members.groups({})), [memberId, preparing])
  const settling = hasRole(me, 'committee', 'chair')
  const wishes = useLoad(() => when(settling, () => members.wishes({ state: 'open' })), [memberId, settling])
  const vacancies = useLoad(() => when(settling, () => members.vacancies({})), [memberId, settling])
  const reload = () => Promise.all([toDo, votes, latest, groups, wishes, vacancies].map((loaded) => loaded.reload()))
  return { person, toDo, votes, latest, groups, wishes, vacancies, reload }
}
