import type { BallotContract } from '@domain/ballot/contract'
import type { Voter } from '@domain/ballot/model'
import { ok } from '@domain/kit/result'
import type { Handler } from '../kit/serve'
import { count, query } from '../kit/store'
import { toDo } from './counting-step'

/** While it is open, for who reminds. Afterwards it would only say who stayed away. */
export const missing: Handler<BallotContract['actions']['missing']> = async ({ id, cursor }, ctx) => {
  const found = await toDo('remind', id, ctx)
  if (!found.ok) return found
  const where = { ballotId: id, state: 'due' }
  const [page, total] = await Promise.all([
    query<Voter>('voters', { where, sort: 'sortName', cursor }),
    count('voters', where),
  ])
  const items = page.items.map(({ memberId, name, staffNo, group }) => ({ id: memberId, name, staffNo, group }))
  return ok({ items, cursor: page.cursor, total })
}
