import type { Person } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { footOf, usePages } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Search } from '@/ui/Search'
import { Sheet } from '@/ui/Sheet'
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
  title: string
  /** Above the list: what is chosen for. */
  children?: ReactNode
  chosen: readonly Person[]
  /** Only people of this group and those below it. */
  groupId?: string
  /** How many may be chosen. */
  most?: number
  confirm: (count: number) => string
  /** Shown on the button while nobody, or too few, are chosen. */
  missing?: (count: number) => string | undefined
  busy?: boolean
  error?: string
  onDone: (people: Person[]) => void
  onClose: () => void
}

/** Colleagues are found by name or number and ticked; those who were chosen stand on top. */
export function PeopleSheet(props: Props) {
  const { title, groupId, most = Number.POSITIVE_INFINITY, confirm, missing, busy, error, onDone, onClose } = props
  const [chosen, setChosen] = useState(props.chosen)
  const [text, setText] = useState('')
  const settled = useSettled(text)
  const paged = usePages(
    (cursor) => membersApi.list({ text: settled || undefined, groupId, cursor }),
    [settled, groupId],
    true,
  )
  const isOn = (id: string) => chosen.some((one) => one.id === id)
  const tick = ({ id, name }: Person) => {
    if (isOn(id)) return setChosen(chosen.filter((one) => one.id !== id))
    // Of one answer the latest counts.
    setChosen(most === 1 ? [{ id, name }] : [...chosen, { id, name }])
  }
  const reason = missing?.(chosen.length)
  const full = most > 1 && chosen.length >= most
  const button = (
    <Button disabled={Boolean(reason)} reason={reason} busy={busy} onClick={() => onDone([...chosen])}>
      {confirm(chosen.length)}
    </Button>
  )
  return (
    <Sheet title={title} onClose={onClose} buttons={button}>
      {props.children}
      <View className="u-pad u-pad_under">
        <Search value={text} onChange={setText} placeholder="按姓名或工号查找" />
        <Slot>
          {chosen.length > 0 && (
            <View className="u-sub">{`已选 ${chosen.length} 人：${chosen.map(({ name }) => name || '（未列出）').join('、')}`}</View>
          )}
        </Slot>
        <Slot>{error && <View className="u-error">{error}</View>}</Slot>
      </View>
      <Asked of={paged} rows={2}>
        {() => (
          <>
            {paged.items
              .filter(({ state }) => state === 'active')
              .map((person) => (
                <Checkbox
                  key={person.id}
                  title={person.name}
                  desc={person.group}
                  on={isOn(person.id)}
                  disabled={full && !isOn(person.id)}
                  onChange={() => tick(person)}
                />
              ))}
            <Slot>
              {paged.items.length === 0 && <Empty icon="search" title="没有找到" hint="换个姓名或工号试试。" />}
            </Slot>
            <Slot>{paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
          </>
        )}
      </Asked>
    </Sheet>
  )
}
