import type { MemberBrief } from '@domain/member/model'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { footOf, usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Search } from '@/ui/Search'
import { Slot } from '@/ui/Slot'
import { membersApi } from '../api'
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

type Props = {
  /** Only people of this group and those below it. */
  groupId?: string
  /** Between the search and the people. */
  under?: ReactNode
  children: (person: MemberBrief) => ReactNode
}

/** Colleagues, found by name or number; nobody is found by what happened to them. */
export function PeopleFinder({ groupId, under, children }: Props) {
  const [text, setText] = useState('')
  const settled = useSettled(text)
  const paged = usePages(
    (cursor) => membersApi.list({ text: settled || undefined, groupId, cursor }),
    [settled, groupId],
    true,
  )
  const people = paged.items.filter(({ state }) => state === 'active')
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
