import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Mutation } from '../../config/functions'
import { openHall } from '../ballot/hall'
import { type Options, openCloud } from '../kit/cloud'
import { buildFunctions } from '../kit/functions'
import { attack } from './secrecy-attacks'
import { dumpOf } from './secrecy-dump'
import { everybodyComes, opened, PEOPLE, traces, truthOf, voted } from './secrecy-play'

/** The election of secrecy.test.ts on clouds that are careless, each in its own way: each is caught. */
async function played(options: Options) {
  const hall = await openHall(PEOPLE, await openCloud(options))
  const { cloud } = hall
  try {
    await everybodyComes(hall)
    const id = await opened(hall, 'election')
    const before = dumpOf(cloud.data)
    const election = await voted(hall, 'election', id)
    const open = dumpOf(cloud.data)
    const truth = truthOf(open, election)
    await hall.closed(id)
    await cloud.kill9()
    const closed = dumpOf(cloud.data)
    return {
      open: attack(open, truth, { receiptsShown: false }).links,
      closed: attack(closed, truth, { receiptsShown: true }).links,
      traces: traces(before, open),
    }
  } finally {
    await cloud.close()
  }
}

test('nothing is sealed: the log pairs voters and ballots, the pages tell the order', async () => {
  const { open, closed } = await played({ script: 'tests/security/unsealed-cloud.ts' })
  expect(Object.keys(open).join()).toMatch(/in one commit|votes by commit/)
  expect(Object.keys(closed).join()).toMatch(/in cloud.sqlite|on pages/)
}, 120_000)

const CAST = 'cloudfunctions/ballot/cast.ts'
const CARELESS: Mutation[] = [
  { file: CAST, from: 'CastVote = { _id: newId(),', to: 'CastVote = { at: Date.now(), _id: newId(),' },
  { file: CAST, from: 'import { newId, tx }', to: 'import { insert, newId, tx }' },
  {
    file: CAST,
    from: "    case 'due':\n",
    to: "    case 'due':\n      await insert('requests', { _id: caller.id + newId(), value: { receipt }, at: now } as { _id: string })\n",
  },
  { file: 'cloudfunctions/ballot/closing.ts', from: '  if (stands?.seal) await discardVotes(_id)\n', to: '' },
]

test('a ballot with its time, a record of the request, a ballot that is left beside its receipt', async () => {
  const functions = await fs.mkdtemp(path.join(os.tmpdir(), 'teachers-home-careless-'))
  await buildFunctions({ outDir: functions, mutate: CARELESS })
  const { open, closed, traces: left } = await played({ functions })
  await fs.rm(functions, { recursive: true, force: true })
  expect(Object.keys(open).join()).toMatch(/fields of votes/)
  expect(open['by the records of receipts']).toBeGreaterThan(50)
  expect(left.filter((place) => place.startsWith('requests/')).length).toBeGreaterThan(50)
  expect(closed['by receipts that were shown']).toBeGreaterThan(50)
}, 120_000)
