import path from 'node:path'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'
import { Turnstile } from '../../local/host/turnstile'
import { tempFolder } from './school'
import { openSdk, type RawDatabase } from './sdk'

const PAGE = 1000
/** As many as the door lets in. */
export const AT_ONCE = 16

/** The bare SDK on a gateway of its own, which knows rolls and ballots and nothing else. */
export async function openRaw(sdk: string) {
  const folder = await tempFolder()
  const gateway = await openGateway({ file: path.join(folder, 'cloud.sqlite'), filesDir: folder, schema })
  const { db } = openSdk(sdk, gateway.url)
  const places = new Turnstile(AT_ONCE)
  return {
    /** A roll, a thousand in an array. */
    async roll(ballotId: string, people: readonly string[]) {
      for (let from = 0; from < people.length; from += PAGE)
        await db.collection('voters').add({
          data: people.slice(from, from + PAGE).map((memberId, i) => ({
            ...{ _id: `${ballotId}_${memberId}`, ballotId, memberId, state: 'due', group: '第1组', groupId: 'g' },
            ...{ name: '王文华', staffNo: `${from + i}`, sortName: `王文华 ${from + i}` },
          })),
        })
    },
    /** A vote with nothing around it: two writes in a transaction, or these behind the look whether one has voted. */
    async cast(ballotId: string, memberId: string, vote: object, looks: boolean) {
      const leave = await places.enter(60_000)
      const t = await db.startTransaction()
      const voter = t.collection('voters').doc(`${ballotId}_${memberId}`)
      if (looks) await voter.get()
      await voter.update({ data: { state: 'voted' } })
      await t.collection('votes').add({ data: { ballotId, ...vote } })
      await t.commit()
      leave?.()
    },
    close: () => gateway.close(),
  }
}

/** The ballots of a box as whoever counts them the plain way reads them: page by page. */
export async function readBallots(db: RawDatabase, ballotId: string): Promise<number> {
  let read = 0
  for (let last = ''; ; ) {
    const where = { ballotId, _id: db.command.gt(last) }
    const { data } = (await db.collection('votes').where(where).orderBy('_id', 'asc').limit(PAGE).get()) as {
      data: { _id: string; content: string }[]
    }
    read += data.length
    last = data.at(-1)?._id ?? ''
    if (data.length < PAGE) return read
  }
}
export type Raw = Awaited<ReturnType<typeof openRaw>>
