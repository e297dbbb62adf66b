import { problemsIn } from '../../local/data/check'
import { recordsIn } from '../data/school'
import { type Cloud, openCloud } from '../kit/cloud'
import { Book } from './load-book'
import { Chance } from './load-chance'
import { Phone } from './load-client'
import { Gate } from './load-gate'
import { visit } from './load-guest'
import { unflat } from './load-memory'
import { enter, isDelegate, makeTown, type Person, partOf, type Town } from './load-people'
import { disagreements, recordsBefore } from './load-records'
import { report } from './load-report'
import { playRounds } from './load-rounds'
import { takeTurn } from './load-turns'

export interface LoadOptions {
  seconds: number
  clients: number
  seed?: number
  /** Built functions; those of the run unless told. */
  functions?: string
}
type Load = Required<Omit<LoadOptions, 'functions'>>

const GUESTS = 10
const INVITED = 100
/** Between two things that a person does, ms: 400 of them then ask for more than one processor can answer. */
const THINK = 1000
/** Of one kind of violation there may be very many. */
const SHOWN = 40

/** Hundreds of people at once. Answers lines to be printed; throws with everything that was wrong. */
export async function runLoad({ seconds, clients, seed = 1, functions }: LoadOptions): Promise<string[]> {
  const cloud = await openCloud({ functions })
  try {
    const { lines, wrong } = await play(cloud, { seconds, clients, seed })
    if (wrong.length === 0) return lines
    throw new Error([`load: ${wrong.length} violations`, ...wrong.slice(0, SHOWN), ...lines].join('\n'))
  } finally {
    await cloud.close()
  }
}

async function play(cloud: Cloud, { seconds, clients, seed }: Load) {
  const book = new Book()
  const town = await makeTown(cloud, book, clients, INVITED)
  const before = recordsBefore(cloud)
  const gate = new Gate(clients + GUESTS)
  const chanceOf = (n: number) => new Chance(seed * 10_007 + n)
  const people = Array.from({ length: clients }, (_, i) => i + 1).map((n): Person => {
    const phone = new Phone(cloud.url, book)
    return { n, part: partOf(n), delegate: isDelegate(n), phone, chance: chanceOf(n) }
  })
  const guests = Array.from({ length: GUESTS }, () => new Phone(cloud.url, book))
  const lives = [
    ...people.map((me) => live(me, town, gate)),
    ...guests.map((phone, i) => wander(phone, chanceOf(-i), town, gate)),
  ]
  const phones = [...people.map((me) => me.phone), ...guests, town.chair]
  const from = process.cpuUsage()
  const { samples, spent } = await playRounds({ cloud, town, gate, phones }, seconds)
  const { user, system } = process.cpuUsage(from)
  await Promise.all(lives)
  const wrong = [
    ...problemsIn(await recordsIn(cloud.data)).map((problem) => JSON.stringify(problem)),
    ...unflat(samples),
    ...book.violations,
    ...crowded(book),
    ...printedBy(cloud),
    ...disagreements(cloud, book.deeds, before),
  ]
  return { wrong, lines: report(book, samples, { seconds: spent, clients, own: (user + system) / 1000 }) }
}

/** The app repeats what was BUSY; whoever hears it even so has to tap again, and that must be rare. */
const crowded = ({ busyInTheEnd, requests }: Book) =>
  busyInTheEnd > requests / 100 ? [`BUSY: ${busyInTheEnd} of ${requests} requests, after the app's repeats`] : []

/** The SDK grumbles so about any question that took three seconds: on a starved machine that is no fault. */
const SLOW = /^\[TCB\]\[WARN\] Your current request .* is longer than 3s/

/** All but the two lines with which it begins; the first of them tell enough. */
function printedBy(cloud: Cloud): string[] {
  const lines = cloud.printed().trim().split('\n').slice(2)
  const odd = lines.filter((line) => !SLOW.test(line))
  return odd.slice(0, 5).map((line) => `the cloud printed ${odd.length} lines: ${line}`)
}

async function live(me: Person, town: Town, gate: Gate): Promise<void> {
  let endorsed: string | null = null
  if (await gate.pass()) await enter(me)
  while (await gate.pass()) {
    const { hot } = town
    if (hot && hot !== endorsed && me.delegate) {
      endorsed = hot
      await me.phone.call.proposal.endorse({ id: hot })
    } else await takeTurn(me, town)
    await gate.sleep(me.chance.around(THINK))
  }
}

async function wander(phone: Phone, chance: Chance, town: Town, gate: Gate): Promise<void> {
  while (await gate.pass()) {
    await visit(phone, chance, town)
    await gate.sleep(chance.around(THINK))
  }
}
