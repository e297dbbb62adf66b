import path from 'node:path'
import type { CastVote } from '@domain/ballot/model'
import { schema } from '../../cloudfunctions/kit/schema'
import type { Mutation } from '../../config/functions'
import { type Gateway, openGateway } from '../../local/gateway/gateway'
import { DATABASE } from '../../local/host/first-run'
import { refusal, value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { CLOSES, OPENS } from './assembly'
import { type Hall, openHall } from './hall'

/** What should never be: a ballot is gone from its table, a ballot cannot be closed. Nothing more is lost by it. */
const VOTERS = [11, 12, 13, 14, 15]

/** Somebody with the database in hand. */
async function meddled({ cloud }: Hall, deed: (database: Gateway['database']) => Promise<unknown>): Promise<void> {
  await cloud.kill9()
  const filesDir = path.join(cloud.data, 'files')
  const { database, close } = await openGateway({ file: path.join(cloud.data, DATABASE), schema, filesDir })
  await deed(database)
  await close()
  await cloud.restart()
  await cloud.clock(OPENS)
}

test('a ballot was taken out: the others are sealed and kept, nothing is counted of them', async () => {
  const at = await openHall(24)
  const [id, other] = [await at.opened(at.resolution()), await at.opened(at.resolution())]
  for (const n of VOTERS) for (const one of [id, other]) await value(at.cast(n, one))
  await meddled(at, async (database) => {
    const [gone] = database.find('votes', { ballotId: id }) as unknown as CastVote[]
    await database.write((changes) => changes.remove('votes', gone?._id ?? ''))
  })
  for (const one of [id, other]) await at.closed(one)
  expect(at.list(id, 'contents')).toHaveLength(VOTERS.length - 1)
  expect(at.kept(id)).toMatchObject({ state: 'closed', seal: { count: VOTERS.length - 1 } })
  const scrutineer = await at.as(3)
  expect(await refusal(scrutineer.ballot.count({ id }))).toBe('BROKEN')
  expect((await value(scrutineer.ballot.count({ id: other }))).result?.returned).toBe(VOTERS.length)
  await at.cloud.close()
}, 120_000)

test('cancelled, and what was cast was left behind: the next night takes it away, and nothing of what is open', async () => {
  const at = await openHall(24)
  const [id, open] = [await at.opened(at.resolution()), await at.opened(at.resolution())]
  for (const n of VOTERS) for (const one of [id, open]) await value(at.cast(n, one))
  await value(at.chair.ballot.cancel({ id, reason: '程序有误' }))
  expect(at.votes(id)).toEqual([])
  await meddled(at, (database) =>
    database.write((changes) => changes.insert('votes', { ballotId: id, content: '{}', receipt: 'a'.repeat(64) })),
  )
  await at.cloud.jobs('expire')
  expect(at.votes(id)).toEqual([])
  expect(at.votes(open)).toHaveLength(VOTERS.length)
  await at.sound()
  await at.cloud.close()
}, 120_000)

describe('cancelled while the timer opens it', () => {
  /** The chair sees it as announced; before the deed begins it is open. */
  async function cancelled(at: Hall) {
    const { id } = await at.announced(at.resolution())
    await at.cloud.clock(OPENS)
    await at.cloud.faults([{ kind: 'slow', action: 'database.startTransaction', times: 1, ms: 3000 }])
    const cancelling = at.chair.ballot.cancel({ id, reason: '程序有误' })
    await new Promise((resolve) => setTimeout(resolve, 700))
    await at.cloud.jobs('settle')
    expect(at.kept(id).state).toBe('open')
    // From here on the function knows it as open.
    await value(at.cast(11, id))
    expect(await value(cancelling)).toMatchObject({ state: 'cancelled' })
    return { late: await at.cast(12, id), left: at.votes(id).length }
  }

  test('who casts after that hears that it is closed', async () => {
    const at = await openHall(24)
    expect(await cancelled(at)).toMatchObject({ late: { ok: false, error: 'CLOSED' }, left: 0 })
    await at.cloud.close()
  }, 120_000)

  test('control: where the roll stays open, a receipt is given for nothing', async () => {
    const before = {
      file: 'cloudfunctions/ballot/cancel.ts',
      from: '    await closeRoll(id)\n',
      to: '',
    }
    const at = await openHall(24, await openUnguarded([before]))
    expect(await cancelled(at)).toMatchObject({ late: { ok: true }, left: 1 })
    await at.cloud.close()
  }, 120_000)
})

describe('a ballot that cannot be closed, at the end of several', () => {
  const BAD: Mutation = {
    file: 'cloudfunctions/ballot/closing.ts',
    from: 'async function shut({ _id, seal }: Ballot): Promise<void> {\n',
    to: "async function shut({ _id, seal, title }: Ballot): Promise<void> {\n  if (title === '坏了') throw new Error('broken')\n",
  }
  async function settled(more: Mutation[]) {
    const at = await openHall(24, await openUnguarded([BAD, ...more]))
    const draft = at.resolution()
    const bad = await at.opened(draft.then((d) => ({ ...d, title: '坏了', closesAt: d.closesAt - 1000 })))
    const good = await at.opened(at.resolution())
    await at.cloud.clock(CLOSES + 1)
    await at.cloud.jobs('settle')
    const states = [bad, good].map((id) => at.kept(id).state)
    await at.cloud.close()
    return states
  }

  test('the timer goes on with the others', async () => {
    expect(await settled([])).toEqual(['open', 'closed'])
  }, 120_000)

  test('control: where it stops there, they wait', async () => {
    const stops = {
      file: 'cloudfunctions/ballot/settle.ts',
      from: '    return false\n  }\n}',
      to: '    throw bug\n  }\n}',
    }
    expect(await settled([stops])).toEqual(['open', 'open'])
  }, 120_000)
})
