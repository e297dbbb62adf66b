import fs from 'node:fs/promises'
import path from 'node:path'
import { post } from '../kit/session'
import { type Bench, tempFolder } from './school'
import { openSdk, type RawDatabase } from './sdk'

const PAGE = 1000

/** What a vote is with nothing around it: who, and what. */
export interface RawVote {
  ballotId: string
  memberId: string
  vote: object
  /** Whether it asks first how the line of the roll stands, as it must lest somebody votes twice. */
  looks: boolean
}

/** A cloud function of the bare SDK: two writes in a transaction, or these behind their look. */
const BARE = `
const cloud = require('./sdk.js')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true })
const db = cloud.database({ throwOnNotFound: false })
exports.main = async ({ ballotId, memberId, vote, looks }) => {
  const t = await db.startTransaction()
  const voter = t.collection('voters').doc(ballotId + '_' + memberId)
  if (looks) await voter.get()
  await voter.update({ data: { state: 'voted' } })
  await t.collection('votes').add({ data: { ballotId, ...vote } })
  await t.commit()
  return { ok: true }
}
`

/** The built functions, and a bare one beside them. Answers the folder. */
export async function withBare(functions: string, sdk: string): Promise<string> {
  const folder = await tempFolder()
  for (const name of await fs.readdir(functions)) await fs.symlink(path.join(functions, name), path.join(folder, name))
  await fs.mkdir(path.join(folder, 'bare'))
  await fs.writeFile(path.join(folder, 'bare', 'index.js'), BARE)
  // A copy: the SDK keeps one cloud a module.
  await fs.copyFile(sdk, path.join(folder, 'bare', 'sdk.js'))
  return folder
}

/** Votes in the same cloud with nothing of ours around them: by the bare function, and by the SDK alone. */
export function rawVotes({ host }: Bench, sdk: string) {
  const { db } = openSdk(sdk, host.gateway.url)
  const authorization = `Bearer ${host.login.guest()}`
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
    /** As many ballots as are said, a thousand in an array. */
    async votes(ballotId: string, many: number, vote: (i: number) => object) {
      for (let from = 0; from < many; from += PAGE)
        await db.collection('votes').add({
          data: Array.from({ length: Math.min(PAGE, many - from) }, (_, i) => ({ ballotId, ...vote(from + i) })),
        })
    },
    /** The ballots as whoever counts them the plain way reads them: page by page; answers how many. */
    read: (ballotId: string) => readBallots(db, ballotId),
    /** Asked for at the door. */
    async cast(vote: RawVote) {
      const said = (await (
        await post(`${host.url}call/bare`, JSON.stringify(vote), { authorization })
      ).json()) as object
      if (!('ok' in said && said.ok)) throw new Error(JSON.stringify(said))
    },
    /** Run as the door runs it, without client and door. */
    castInside: (vote: RawVote) => host.functions.run('bare', vote, 'o_bare'),
    /** By the SDK alone: no function, no door. */
    async castAlone({ ballotId, memberId, vote }: RawVote) {
      const t = await db.startTransaction()
      await t
        .collection('voters')
        .doc(`${ballotId}_${memberId}`)
        .update({ data: { state: 'voted' } })
      await t.collection('votes').add({ data: { ballotId, ...vote } })
      await t.commit()
    },
  }
}

async function readBallots(db: RawDatabase, ballotId: string): Promise<number> {
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
export type Raw = ReturnType<typeof rawVotes>
