import type { Mutation } from '../../config/functions'
import { auditsOf, records } from '../kit/records'
import { value } from '../kit/session'
import { openUnguarded } from '../kit/unguarded'
import { OPENS } from './assembly'
import { type Hall, openHall } from './hall'

/**
 * The process dies after the first, the second, the third … write of an opening and of a closing, and whoever taps again
 * goes on where it was. Rolls are made ten lines at a time here, boxes three ballots at a time.
 */
const SMALL: Mutation[] = [
  { file: 'cloudfunctions/ballot/roll.ts', from: 'SLICE = 1000', to: 'SLICE = 10' },
  { file: 'cloudfunctions/ballot/sealing.ts', from: 'piece.length === PIECE', to: 'piece.length === 3' },
  { file: 'cloudfunctions/ballot/closing.ts', from: 'const SOME = 200', to: 'const SOME = 5' },
]
const KINDS = ['crash', 'reply_lost'] as const
const NEVER = 60

/** Broken off after this many writes; false when it came to its end before. */
async function brokenOff(at: Hall, kind: (typeof KINDS)[number], after: number, tap: () => Promise<{ ok: boolean }>) {
  await at.cloud.faults([{ kind, after }])
  const said = await tap().catch(() => null)
  if (said?.ok) {
    await at.cloud.faults([])
    return false
  }
  // Whose reply was lost lives on.
  if (kind === 'crash') await at.cloud.restart()
  else await at.cloud.faults([])
  return true
}

async function opening(at: Hall, kind: (typeof KINDS)[number]): Promise<number> {
  for (let after = 0; after < NEVER; after++) {
    await at.cloud.clock(OPENS - 1000)
    const { id } = await at.announced(at.resolution())
    await at.cloud.clock(OPENS)
    const tap = async () => {
      for (;;) {
        const said = await at.chair.ballot.open({ id })
        if (!said.ok || said.value.state === 'open') return said
      }
    }
    const broken = await brokenOff(at, kind, after, tap)
    await at.cloud.clock(OPENS)
    expect(await value(tap() as ReturnType<typeof at.chair.ballot.open>)).toEqual({
      state: 'open',
      done: 23,
      total: 23,
    })
    expect(new Set(at.roll(id).map((v) => v.memberId)).size).toBe(23)
    expect(at.roll(id)).toHaveLength(23)
    expect(auditsOf(at.cloud, id).filter((a) => a.to === 'open')).toHaveLength(1)
    expect(at.told(id, 'ballot_opened')).toHaveLength(1)
    expect(records<{ _id: string }>(at.cloud, 'series').filter((s) => s._id.startsWith('roll_'))).toEqual([])
    await at.sound()
    if (!broken) return after
  }
  throw new Error('it never came to its end')
}

/** An appraisal of eight with remarks, seven of whom vote. */
async function closing(at: Hall, kind: (typeof KINDS)[number]): Promise<number> {
  for (let after = 0; after < NEVER; after++) {
    await at.cloud.clock(OPENS - 1000)
    const ids = await Promise.all([14, 15, 16, 17, 18, 19, 20, 21].map((n) => at.id(n)))
    const id = await at.opened(at.appraisal({ audience: { kind: 'members', ids } }))
    const person = await at.id(11)
    const receipts: string[] = []
    const grades = ['excellent', 'competent'] as const
    for (let n = 14; n < 21; n++) {
      const answer = { grades: { [person]: grades[n % 2] ?? 'excellent' }, remarks: { [person]: `第${n}句` } }
      receipts.push((await value(at.cast(n, id, [answer]))).receipt)
    }
    const cast = at.votes(id).map((v) => v.content)
    const broken = await brokenOff(at, kind, after, () => at.chair.ballot.close({ id }))
    await at.cloud.clock(OPENS)
    const again = await at.committee.ballot.close({ id })
    // The last write was done, and only its answer lost.
    if (!again.ok) expect(again).toMatchObject({ error: 'WRONG_STATE', detail: { state: 'closed' } })
    expect(at.kept(id)).toMatchObject({ state: 'closed', seal: { count: 7 } })
    expect(at.list(id, 'contents')).toEqual(cast.sort())
    expect(at.list(id, 'receipts')).toEqual(receipts.sort())
    expect(at.list(id, 'remarks')).toHaveLength(7)
    expect(at.votes(id)).toEqual([])
    expect(auditsOf(at.cloud, id).filter((a) => a.to === 'closed')).toHaveLength(1)
    await at.sound()
    if (!broken) return after
  }
  throw new Error('it never came to its end')
}

describe('with its order of steps', () => {
  let at: Hall
  beforeAll(async () => {
    at = await openHall(24, await openUnguarded(SMALL))
  }, 120_000)
  afterAll(() => at?.cloud.close())

  test.each(KINDS)(
    'opening: %s after any write, and the next tap goes on',
    async (kind) => {
      // The beginning; three slices, each put and then noted.
      expect(await opening(at, kind)).toBeGreaterThanOrEqual(7)
    },
    240_000,
  )

  test.each(KINDS)(
    'closing: %s after any write, and the next tap comes to the same box',
    async (kind) => {
      // Its end; the roll; three pieces of each of three lists; the seal; ballots leave twice; the last step.
      expect(await closing(at, kind)).toBeGreaterThanOrEqual(14)
    },
    240_000,
  )
})

test('control: where ballots go before the seal stands, a crash in between leaves a box that cannot be closed', async () => {
  const early: Mutation = {
    file: 'cloudfunctions/ballot/closing.ts',
    from: '  if (fixed) await updateIf',
    to: '  await discardVotes(_id)\n  if (fixed) await updateIf',
  }
  const at = await openHall(24, await openUnguarded([...SMALL, early]))
  await expect(closing(at, 'crash')).rejects.toThrow()
  await at.cloud.close()
}, 240_000)

test('control: where the roll stays open, whoever votes between two tries of closing is lost', async () => {
  const late: Mutation = {
    file: 'cloudfunctions/ballot/closing.ts',
    from: '  await closeRoll(_id)\n  const fixed = seal ? null : await sealBox(_id)\n',
    to: '  const fixed = seal ? null : await sealBox(_id)\n',
  }
  const at = await openHall(24, await openUnguarded([...SMALL, late]))
  const id = await at.opened(at.resolution())
  await value(at.cast(11, id))
  // It breaks off after the seal; meanwhile somebody votes.
  // The first write says that it begins.
  await at.cloud.faults([{ kind: 'reply_lost', action: 'database.modifyDocument', collection: 'ballots', after: 1 }])
  await at.chair.ballot.close({ id })
  await at.cloud.faults([])
  await value(at.cast(12, id))
  await at.closed(id)
  expect(at.list(id, 'receipts')).toHaveLength(1)
  await expect(at.sound()).rejects.toThrow()
  await at.cloud.close()
}, 120_000)
