import type { Page } from '@domain/kit/page'
import { ok, type Result } from '@domain/kit/result'
import { memberContract } from '@domain/member/contract'
import { client } from './call'

export const roster = client(memberContract)

/** Somebody who was chosen. */
export interface Named {
  id: string
  name: string
}
/** A colleague, as far as it takes to choose one. */
export interface Found extends Named {
  group: string
}
export interface Sought {
  text?: string
  groupId?: string
  cursor?: string
}
export type Find = (sought: Sought) => Promise<Result<Page<Found>>>

/** As the office looks for people: by name or number, in the whole roster or in a group. */
export const findInRoster: Find = async (sought) => {
  const said = await roster.list(sought)
  if (!said.ok) return said as Result<Page<Found>>
  const { items, cursor } = said.value
  return ok({ items: items.filter((m) => m.state === 'active' && m.kind !== 'technical') as Found[], cursor })
}
