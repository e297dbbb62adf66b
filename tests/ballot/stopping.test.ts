import { refusal, value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { CLOSES, NOW, OPENS } from './assembly'
import { type Hall, openHall } from './hall'

/** A vote is stopped by a deed that says who did it, or not at all. */
const DEEDS = ['close', 'cancel'] as const
const stop = (at: Hall, deed: (typeof DEEDS)[number], id: string, requestId?: string) =>
  deed === 'close'
    ? at.committee.ballot.close({ id }, requestId)
    : at.committee.ballot.cancel({ id, reason: '程序有误' }, requestId)

/** Under a request id that was used for another deed before. */
async function stolen(at: Hall, deed: (typeof DEEDS)[number]) {
  const id = await at.opened(at.resolution())
  const requestId = `used-before-${deed}`
  await value(at.committee.ballot.save(await at.resolution(), requestId))
  const said = await stop(at, deed, id, requestId)
  return { id, said, late: await at.cast(12, id) }
}

describe('with its guards', () => {
  let at: Hall
  beforeAll(async () => {
    at = await openHall()
  }, 60_000)
  beforeEach(() => at.cloud.clock(NOW))
  afterAll(async () => {
    await at?.sound()
    await at?.cloud.close()
  })

  test.each(DEEDS)('%s under a request id of another deed stops nobody', async (deed) => {
    const { id, said, late } = await stolen(at, deed)
    expect(said).toMatchObject({ ok: false, error: 'BAD_INPUT' })
    expect(late).toMatchObject({ ok: true })
    expect(at.roll(id).filter((v) => v.state === 'closed')).toEqual([])
    expect(at.kept(id)).toMatchObject({ state: 'open', closesAt: CLOSES })
  })

  test('closed by hand before its end, and broken off: the timer goes on with it', async () => {
    const id = await at.opened(at.resolution())
    const { receipt } = await value(at.cast(11, id))
    await at.cloud.faults([{ kind: 'reply_lost', action: 'database.modifyDocument', collection: 'ballots', after: 1 }])
    expect(await refusal(at.committee.ballot.close({ id }))).toBe('BROKEN')
    await at.cloud.faults([])
    expect(at.kept(id)).toMatchObject({ state: 'open' })
    expect(at.kept(id).closesAt).toBeLessThan(OPENS + 60_000)
    expect(await refusal(at.cast(12, id))).toBe('CLOSED')
    await at.cloud.clock(OPENS + 90_000)
    await at.cloud.jobs('settle')
    expect(at.kept(id).state).toBe('closed')
    expect(at.list(id, 'receipts')).toEqual([receipt])
  })

  test('cancelled, and broken off before its roll is closed: the night closes it, and nothing is kept', async () => {
    const id = await at.opened(at.resolution())
    await value(at.cast(11, id))
    await at.cloud.faults([{ kind: 'reply_lost', action: 'database.modifyDocument', collection: 'voters', times: 1 }])
    await at.committee.ballot.cancel({ id, reason: '程序有误' })
    await at.cloud.faults([])
    expect(at.kept(id).state).toBe('cancelled')
    await at.cloud.jobs('expire')
    expect(at.votes(id)).toEqual([])
    expect(at.roll(id).filter((v) => v.state === 'due')).toEqual([])
    expect(await refusal(at.cast(12, id))).toBe('CLOSED')
  })
})

test('control: where nothing asks whether the request is new, a vote is stopped by a close that is refused', async () => {
  const unsaid = {
    file: 'cloudfunctions/ballot/closing.ts',
    from: '  if (isNew && ballot && ',
    to: '  if (ballot && ',
  }
  const at = await openHall(24, await openUnguarded([unsaid]))
  expect((await stolen(at, 'close')).late).toMatchObject({ ok: false })
  await at.cloud.close()
}, 120_000)
