import type { Cloud } from '../kit/cloud'
import { value } from '../kit/session'
import { text } from '../proposal/deeds'
import type { Phone } from './load-client'
import type { Gate } from './load-gate'
import type { Sample } from './load-memory'
import type { Town } from './load-people'

interface Scene {
  cloud: Cloud
  town: Town
  gate: Gate
  phones: readonly Phone[]
}

/** How many must endorse what all endorse at once. */
const NEEDED = 20
const LONGEST_ROUND = 60
const LEAST_ROUNDS = 3

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Load in rounds; between them everybody hangs up and waits, so that what is held can be told from what is under way. */
export async function playRounds(scene: Scene, seconds: number): Promise<{ samples: Sample[]; spent: number }> {
  const { town, gate } = scene
  const count = Math.max(LEAST_ROUNDS, Math.ceil(seconds / LONGEST_ROUND))
  let spent = 0
  const samples = [await sample(scene, spent)]
  for (let round = 0; round < count; round++) {
    town.hot = await hotProposal(town)
    const from = performance.now()
    gate.go()
    await wait((seconds / count) * 1000)
    await gate.shut()
    spent += (performance.now() - from) / 1000
    samples.push(await sample(scene, spent))
  }
  gate.end()
  return { samples, spent }
}

/** The least of some readings: what connections and the engine let go of a moment later is not held. */
async function sample({ cloud, phones }: Scene, seconds: number): Promise<Sample> {
  for (const phone of phones) phone.close()
  let least = await cloud.memory()
  for (let i = 0; i < 3; i++) {
    await wait(200)
    const now = await cloud.memory()
    const less = now.heap + now.external < least.heap + least.external
    least = { ...(less ? now : least), parsed: least.parsed, sockets: now.sockets }
  }
  return { ...least, requests: phones[0]?.book.requests ?? 0, seconds }
}

/** One that needs many: everybody endorses it as the first thing that they do. */
async function hotProposal({ chair, callId }: Town): Promise<string> {
  const { member, proposal } = chair.call
  await value(member.updateSettings({ endorsersNeeded: NEEDED }))
  const { id } = await value(proposal.save({ callId, ...text('人人附议的一件') }))
  await value(proposal.submit({ id }))
  await value(member.updateSettings({ endorsersNeeded: 2 }))
  return id
}
