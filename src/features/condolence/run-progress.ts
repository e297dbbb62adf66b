import type { PROGRESS_OF, RunProgress } from '@domain/condolence/running'
import { ok } from '@domain/kit/result'
import { useState } from 'react'
import { usePages } from '@/kit/load'
import { api } from './api'

type Of = (typeof PROGRESS_OF)[number]
type Head = Omit<RunProgress, 'items' | 'cursor'>

/** People of a run, a page at a time, with how far it is; groups stay as all of them were told. */
export function useProgress(runId: string, of: Of, groupId: string | undefined) {
  const [head, setHead] = useState<Head>()
  const paged = usePages(
    async (cursor) => {
      const answer = await api.runProgress({ runId, of, groupId, cursor })
      if (!answer.ok) return answer
      const { items, cursor: next, ...said } = answer.value
      setHead((old) => ({ ...said, groups: said.groups.length > 0 ? said.groups : (old?.groups ?? []) }))
      return ok({ items, cursor: next })
    },
    [runId, of, groupId],
    true,
  )
  return { head, paged }
}

/** Names to be copied: more of them nobody reads in a chat group. */
const NAMES_MOST = 200

/** All who have not collected, as far as a text can name them; null where there are too many. */
export async function missingPeople(runId: string, groupId?: string) {
  const all: RunProgress['items'] = []
  let cursor: string | undefined
  do {
    const page = await api.runProgress({ runId, of: 'missing', groupId, cursor })
    if (!page.ok) return page
    all.push(...page.value.items)
    cursor = page.value.cursor
  } while (cursor !== undefined && all.length <= NAMES_MOST)
  return ok(all.length > NAMES_MOST ? null : all)
}

/** `【福利领取】端午慰问 还有 3 人没有领取：` and their names by group; of very many only how many in each group. */
export function missingText(head: Head, people: RunProgress['items'] | null): string {
  const left = head.people - head.handed
  const byGroup = new Map<string, string[]>()
  for (const { group, name } of people ?? []) byGroup.set(group, [...(byGroup.get(group) ?? []), name])
  const counts = head.groups.filter((g) => g.handed < g.people).map((g) => `${g.group}：${g.people - g.handed} 人`)
  return [
    `【福利领取】${head.title}`,
    `还有 ${left} 人没有领取：`,
    ...(people ? [...byGroup].map(([group, names]) => `${group || '未分组'}：${names.join('、')}`) : counts),
    '领取时请打开“教工之家”→“我的”→“我的签到码”。',
  ].join('\n')
}
