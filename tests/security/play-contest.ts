import { DAY, HOUR } from '@domain/kit/time'
import type { Member } from '@domain/member/model'
import type { Cloud } from '../kit/cloud'
import { records } from '../kit/records'
import type { Session } from '../kit/session'
import { nameOf, secret, staffNoOf } from './canary'
import type { Scene } from './play-scene'

interface Held extends Scene {
  friend: Session
  contestId: unknown
  now: number
}

const textOf = (now: number) => ({
  ...{ title: secret('赛'), place: secret('地点'), waitingList: true, organiserIds: [], audience: { kind: 'staff' } },
  ...{ signUpOpensAt: now - DAY, signUpClosesAt: now + HOUR, withdrawUntil: now + 2 * HOUR },
  ...{ startsAt: now + 2 * HOUR, endsAt: now + 9 * HOUR },
  events: [
    { name: secret('单打'), entrant: 'person', places: 9 },
    { name: secret('拔河'), entrant: 'team', places: 9, teamSize: { min: 1, max: 3 } },
  ],
})

/** Teams by their code, line-ups and substitutes, people on behalf; what a forged code hears. */
async function signedUp({ good, act, codes, chair, writer, friend, idOf, cloud, contestId }: Held): Promise<void> {
  const [singles, teams] = ['e1', 'e2'].map((eventId) => ({ contestId, eventId }))
  for (const who of [writer, friend]) await good(who, 'contest.signUp', singles)
  await good(chair, 'contest.addEntrant', { ...singles, memberIds: [idOf(3)] })
  const team = await good(writer, 'contest.signUp', { ...teams, teamName: secret('队') })
  const code = String(team.teamCode)
  codes.push(code)
  await good(friend, 'contest.team', { code })
  await good(friend, 'contest.joinTeam', { code })
  await good(friend, 'contest.leaveTeam', teams)
  await act(friend, 'contest.joinTeam', { code: `${code.slice(1)}${code.slice(0, 1)}` })
  const groupId = records<Member>(cloud, 'members').find((m) => m._id === idOf(5))?.groupId
  await good(chair, 'contest.lineUp', { ...teams, groupId, memberIds: [idOf(5), idOf(6)] })
  await good(chair, 'contest.substitute', { ...teams, entrantId: team.id, out: idOf(6), in: idOf(2) })
  await good(writer, 'contest.entrants', singles)
  await good(writer, 'contest.candidates', { ...singles, text: nameOf(2) })
  await good(writer, 'contest.withdraw', teams)
}

/** The hall's code, one's own code, and one that was changed on its way. */
async function arrived({ good, act, codes, chair, writer, friend, contestId }: Held): Promise<void> {
  const event = { contestId, eventId: 'e1' }
  const { code, scene } = await good(chair, 'contest.checkInCode', event)
  codes.push(String(code), String(scene))
  await good(friend, 'contest.checkIn', { code })
  await act(friend, 'contest.checkIn', { code: `${String(code).slice(0, -2)}__` })
  const { code: memberCode } = await good(writer, 'member.myCode', {})
  codes.push(String(memberCode))
  await act(chair, 'contest.tick', { ...event, memberCode: `${String(memberCode).slice(0, -2)}__` })
  await good(chair, 'contest.tick', { ...event, memberCode })
  await good(chair, 'contest.arrivals', event)
}

async function played({ good, chair, writer, contestId }: Held): Promise<void> {
  const event = { contestId, eventId: 'e1' }
  await good(chair, 'contest.draw', { ...event, kind: 'knockout', seed: secret('抽签依据') })
  for (;;) {
    const { matches } = await good(writer, 'contest.matches', event)
    const next = (matches as { id: string; state: string }[]).find((m) => m.state === 'ready')
    if (!next) break
    await good(chair, 'contest.record', { ...event, matchId: next.id, result: { scores: [[2, 1]] } })
  }
  await good(writer, 'contest.standings', event)
  await good(writer, 'contest.teamScores', { contestId })
  await good(chair, 'contest.award', { ...event, prizes: [{ grade: secret('一等奖'), count: 1 }] })
}

async function shown({ good, chair, writer, contestId }: Held): Promise<void> {
  const photo = await chair.upload(Buffer.from([0xff, 0xd8, 0xff, 1]), `${secret('合影')}.jpg`, 'photo')
  await good(chair, 'contest.photos', { id: contestId, add: [photo.ok ? photo.value.fileId : ''] })
  for (const what of ['programme', 'results', 'poster']) await good(writer, `paper.${what}`, { contestId })
  await good(chair, 'paper.prizeList', { contestId })
  await good(chair, 'paper.checkInSheet', { contestId, eventId: 'e1' })
  await good(writer, 'contest.summary', { contestId })
  await good(writer, 'contest.list', {})
  await good(writer, 'contest.get', { id: contestId })
}

const friendIn = (cloud: Cloud) => cloud.login(staffNoOf(6))

/** A contest from its draft to its prizes, and one that is put off and called off. */
export async function contests(scene: Scene): Promise<void> {
  const { cloud, good, chair } = scene
  const now = Date.now()
  const publish = async () => {
    const { id } = await good(chair, 'contest.save', textOf(now))
    await good(chair, 'contest.publish', { id })
    return id
  }
  const held = { ...scene, friend: await friendIn(cloud), contestId: await publish(), now }
  await signedUp(held)
  await cloud.clock(now + 2 * HOUR)
  await arrived(held)
  await played(held)
  await shown(held)
  await cloud.clock(null)
  const id = await publish()
  await good(chair, 'contest.postpone', { id, startsAt: now + 3 * DAY, reason: secret('下雨') })
  await good(chair, 'contest.cancel', { id, reason: secret('停电') })
}
