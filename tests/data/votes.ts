import { DAY, dayOf, HOUR } from '@domain/kit/time'
import type { Cloud } from '../kit/cloud'
import { type Session, value } from '../kit/session'

const VOTERS = ['1008', '1014', '1017', '1021']
const AWAY = '1012'
const SCRUTINEER = '1027'

/** An election that was a tie, with a picture, somebody left out and somebody on paper, and the run-off in the making. */
export async function votes(cloud: Cloud, chair: Session) {
  const [scrutineer, ...voters] = await Promise.all([SCRUTINEER, ...VOTERS].map((no) => cloud.login(no)))
  if (!scrutineer) throw new Error('the demo school has other people')
  const id = async (who: Session) => (await value(who.member.me({}))).member?.id ?? ''
  const away = await id(await cloud.login(AWAY))
  const ids = [...(await Promise.all(voters.map(id))), away]
  const { fileId: photo } = await value(chair.upload(Buffer.from('photo'), '候选人.jpg', 'ballot'))
  const candidates = ['甲', '乙'].map((name, n) => ({ id: `c${n}`, name: `候选人${name}`, ...(n === 0 && { photo }) }))
  const day = (days: number) => dayOf(Date.now() - days * DAY)
  const { id: ballotId } = await value(
    chair.ballot.save({
      ...{ kind: 'election', title: '分工会主席选举', secrecy: 'secret', audience: { kind: 'members', ids } },
      questions: [{ title: '分工会主席', candidates, seats: 1, writeIns: false }],
      ...{ opensAt: Date.now() - HOUR, closesAt: Date.now() + HOUR, scrutineerIds: [await id(scrutineer)] },
      rules: { approvalNo: '工复2号', publicFrom: day(9), publicTo: day(1), superiorAgrees: true },
    }),
  )
  await value(chair.ballot.announce({ id: ballotId }))
  await value(scrutineer.ballot.exclude({ id: ballotId, memberId: away, reason: '援疆支教' }))
  await value(chair.ballot.open({ id: ballotId }))
  const [onPaper, ...others] = voters
  if (onPaper) await value(scrutineer.ballot.paperIssued({ id: ballotId, memberId: await id(onPaper) }))
  for (const [n, voter] of others.entries()) {
    const marks = n === 2 ? {} : { [`c${n}`]: 'for' as const }
    const receiptKey = `a-secret-of-this-phone-${n}`
    await value(voter.ballot.cast({ id: ballotId, answers: [{ marks, writeIns: [] }], receiptKey }))
  }
  await value(chair.ballot.close({ id: ballotId }))
  const none = { for: 0, against: 0, abstain: 1 }
  const counts = candidates.map((c) => ({ id: c.id, ...none }))
  const paper = { returned: 1, questions: [{ candidates: counts }] }
  await value(scrutineer.ballot.count({ id: ballotId, paper }))
  await value(chair.ballot.publish({ id: ballotId }))
  await value(chair.ballot.runOff({ id: ballotId }))
}
