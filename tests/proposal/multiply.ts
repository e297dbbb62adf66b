import path from 'node:path'
import type { Proposal } from '@domain/proposal/model'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'

/** Every other one before the committee. */
const waiting = (i: number): Partial<Proposal> => ({
  state: i % 2 ? 'under_review' : 'endorsing',
  waitsFor: i % 2 ? ['role:proposal_committee'] : [],
})

/** One proposal many times, written beside the door of a cloud that is stopped: what counts then is reading. */
export async function multiply(
  data: string,
  id: string,
  count: number,
  more: (i: number) => Partial<Proposal> = waiting,
) {
  const filesDir = path.join(data, 'files')
  const gateway = await openGateway({ file: path.join(data, 'cloud.sqlite'), schema, filesDir })
  const one = gateway.database.read('proposals', id) as unknown as Proposal
  await gateway.database.write((changes) => {
    for (let i = 1; i < count; i++) {
      const title = `第${i}件`
      const changed = { _id: String(i).padStart(32, '0'), title, search: title, createdAt: one.createdAt + i }
      changes.insert('proposals', { ...one, ...changed, nextBy: one.nextBy + i, ...more(i) } as never)
    }
  })
  await gateway.close()
}
