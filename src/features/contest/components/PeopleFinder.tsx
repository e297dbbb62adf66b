import type { Page } from '@domain/kit/page'
import { ok, type Result } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { footOf, usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Search } from '@/ui/Search'
import { Slot } from '@/ui/Slot'
import { api, membersApi } from '../api'
import { Asked } from './Asked'

/** The words as they stand when the typing pauses, so that not every letter asks. */
const TYPING = 400
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), TYPING)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** A colleague, as far as it takes to choose one. */
export interface Found {
  id: string
  name: string
  group: string
}
export interface Place {
  contestId: string
  eventId: string
}

/** Of an event: whoever runs it may look, with an office or without. Else as the office looks for people. */
async function find(at: Place | undefined, asked: { text?: string; groupId?: string; cursor?: string }) {
  if (at) return (await api.candidates({ ...at, ...asked })) as Result<Page<Found>>
  const said = await membersApi.list(asked)
  if (!said.ok) return said as Result<Page<Found>>
  const { items, cursor } = said.value
  return ok({ items: items.filter((m) => m.state === 'active' && m.kind !== 'technical') as Found[], cursor })
}

type Props = {
  /** The event that they are chosen for. */
  at?: Place
  /** Only people of this group and those below it. */
  groupId?: string
  /** Who is searched for may be of any group. */
  wide?: boolean
  keep?: (person: Found) => boolean
  /** Between the search and the people. */
  under?: ReactNode
  children: (person: Found) => ReactNode
}

/** Colleagues, found by name or number. */
export function PeopleFinder({ at, groupId, wide, keep = () => true, under, children }: Props) {
  const [text, setText] = useState('')
  const settled = useSettled(text)
  const within = wide && settled ? undefined : groupId
  const paged = usePages(
    (cursor) => find(at, { text: settled || undefined, groupId: within, cursor }),
    [settled, within],
    true,
  )
  const people = paged.items.filter(keep)
  return (
    <>
      <View className="u-pad u-pad_under">
        <Search value={text} onChange={setText} placeholder="按姓名或工号查找" />
        {under}
      </View>
      <Asked of={paged} rows={2}>
        {() => (
          <>
            {people.map(children)}
            <Slot>
              {people.length === 0 && !paged.more && (
                <Empty icon="search" title="没有找到" hint="换个姓名或工号试试。" />
              )}
            </Slot>
            <Slot>{paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
          </>
        )}
      </Asked>
    </>
  )
}
