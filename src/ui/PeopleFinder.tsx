import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { footOf, usePages } from '@/kit/load'
import { type Find, type Found, findInRoster } from '@/kit/people'
import { Asked } from './Asked'
import { Empty } from './Empty'
import { More } from './More'
import { Search } from './Search'
import { Slot } from './Slot'

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
  /** Where they are looked for; in the roster unless told. */
  find?: Find
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
export function PeopleFinder({ find = findInRoster, groupId, wide, keep = () => true, under, children }: Props) {
  const [text, setText] = useState('')
  const settled = useSettled(text)
  const within = wide && settled ? undefined : groupId
  const paged = usePages(
    (cursor) => find({ text: settled || undefined, groupId: within, cursor }),
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
