import { records } from '../kit/records'
import { refusal, value } from '../kit/session'
import { openCall, text } from '../proposal/deeds'
import { openTown, type Town } from './town'

/** A request id belongs to the account that made it: whoever learns one hears nothing of what was answered to it. */
let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town?.cloud.close())

test('the same request id and input from another account is another deed', async () => {
  const { cloud, legit } = town
  const [writer, friend] = [await cloud.login('writer'), await cloud.login('friend')]
  const input = { callId: legit.call ?? '', ...text('别人的草稿') }
  const first = await value(writer.proposal.save(input, 'known-to-both'))
  const second = await value(friend.proposal.save(input, 'known-to-both'))
  expect(second.id).not.toBe(first.id)
  expect(second.proposer).not.toBe(first.proposer)
  expect(await value(writer.proposal.save(input, 'known-to-both'))).toEqual(first)
})

test('a place under somebody else’s request id is one’s own place, and a retry hears that', async () => {
  const { cloud, contest } = town
  const [writer, friend] = [await cloud.login('writer'), await cloud.login('friend')]
  const place = { contestId: contest.open, eventId: 'e1' }
  const first = await value(writer.contest.signUp(place, 'a-tap-of-both'))
  const second = await value(friend.contest.signUp(place, 'a-tap-of-both'))
  expect(second.id).not.toBe(first.id)
  expect(await value(writer.contest.signUp(place, 'a-tap-of-both'))).toEqual(first)
  expect(await refusal(friend.contest.signUp({ ...place, eventId: 'e2' }, 'a-tap-of-both'))).toBe('BAD_INPUT')
})

test('who may not call hears that, also under the request id of somebody who may', async () => {
  const chair = town.sessions.get('chair')
  const member = town.sessions.get('member')
  if (!chair || !member) throw new Error('no such people')
  const call = await openCall(chair, Date.now(), { session: 5 })
  const made = records<{ _id: string; outcome: { value: unknown } }>(town.cloud, 'requests')
  const [, requestId] = made.find((r) => JSON.stringify(r.outcome).includes(call.id))?._id.match(/^o_\w+?_(.+)$/) ?? []
  const { id: _, version: __, ...input } = call
  expect(await value(chair.proposal.openCall(input, requestId))).toEqual(call)
  expect(await refusal(member.proposal.openCall(input, requestId))).toBe('NOT_ALLOWED')
})
