import path from 'node:path'
import type { Proposal } from '@domain/proposal/model'
import { schema } from '../../cloudfunctions/kit/schema'
import { openGateway } from '../../local/gateway/gateway'

/** One proposal many times, written beside the door of a cloud that is stopped: what counts then is reading. */
export async function multiply(data: string, id: string, count: number) {
  const filesDir = path.join(data, 'files')
  const gateway = await openGateway({ file: path.join(data, 'cloud.sqlite'), schema, filesDir })
  const one = gateway.database.read('proposals', id) as unknown as Proposal
  await gateway.database.write((changes) => {
    for (let i = 1; i < count; i++) {
      const state = i % 2 ? 'under_review' : 'endorsing'
      const waitsFor = i % 2 ? ['role:proposal_committee'] : []
      changes.insert('proposals', {
        ...one,
        _id: String(i).padStart(32, '0'),
        title: `第${i}件`,
        search: `第${i}件`,
        state,
        waitsFor,
        createdAt: one.createdAt + i,
        nextBy: one.nextBy + i,
      } as never)
    }
  })
  await gateway.close()
}
