import { ok } from '@domain/kit/result'
import type { ProposalRow } from '@domain/proposal/model'
import { dueWords } from '@/words/proposal'
import { api } from './api'
import { isOverdue } from './next'

const missingOf = ({ endorsers, endorsersNeeded }: ProposalRow) => endorsersNeeded - endorsers

/** Those that a colleague's name still helps, mine and those that bear my name already among them. */
export const wanted = (rows: readonly ProposalRow[], now: number) =>
  rows.filter((row) => row.state === 'endorsing' && missingOf(row) > 0 && !isOverdue(row, now))

/** Of the whole list, however many pages it has: a text for the group that leaves some out would be a wrong one. */
export async function allWanted(now: number) {
  const rows: ProposalRow[] = []
  let cursor: string | undefined
  do {
    const page = await api.list({ state: 'endorsing', cursor })
    if (!page.ok) return page
    rows.push(...page.value.items)
    cursor = page.value.cursor
  } while (cursor !== undefined)
  return ok(wanted(rows, now))
}

/** Plain text for the chat group: each by its title, how many more it needs, and until when. */
export function wantedText(rows: readonly ProposalRow[], now: number): string {
  const lines = rows.map((row, at) => {
    const until = row.nextBy === undefined ? '' : `，${dueWords(row.nextBy, now)}`
    return `${at + 1}. ${row.title}（还需 ${missingOf(row)} 人附议${until}）`
  })
  return [
    `【请附议】有 ${rows.length} 件提案等待附议：`,
    ...lines,
    '请打开“教工之家”小程序，点“提案”里的“待附议”，赞成就附议。',
  ].join('\n')
}
