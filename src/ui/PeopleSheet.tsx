import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Find, Named } from '@/kit/people'
import { Button } from './Button'
import { Checkbox } from './Checkbox'
import { PeopleFinder } from './PeopleFinder'
import { Sheet } from './Sheet'
import { Slot } from './Slot'

type Props = {
  title: string
  /** Above the list: what they are chosen for. */
  children?: ReactNode
  chosen: readonly Named[]
  /** Where they are looked for; in the roster unless told. */
  find?: Find
  /** Only people of this group and those below it. */
  groupId?: string
  /** How many may be chosen. */
  most?: number
  confirm: (count: number) => string
  /** Shown on the button while nobody, or too few, are chosen. */
  missing?: (count: number) => string | undefined
  busy?: boolean
  error?: string
  onDone: (people: Named[]) => void
  onClose: () => void
}

const namesOf = (people: readonly Named[]) => people.map(({ name }) => name || '（未列出）').join('、')

/** Colleagues are found by name or number and ticked, in their order. */
export function PeopleSheet(props: Props) {
  const { title, children, groupId, most = Number.POSITIVE_INFINITY, missing, busy, error, onDone, onClose } = props
  const [chosen, setChosen] = useState(props.chosen)
  const isOn = (id: string) => chosen.some((one) => one.id === id)
  const tick = ({ id, name }: Named) => {
    if (isOn(id)) return setChosen(chosen.filter((one) => one.id !== id))
    // Of one answer the latest counts.
    setChosen(most === 1 ? [{ id, name }] : [...chosen, { id, name }])
  }
  const reason = missing?.(chosen.length)
  const full = most > 1 && chosen.length >= most
  const button = (
    <Button disabled={Boolean(reason)} reason={reason} busy={busy} onClick={() => onDone([...chosen])}>
      {props.confirm(chosen.length)}
    </Button>
  )
  const under = (
    <>
      <Slot>
        {chosen.length > 0 && <View className="u-sub">{`已选 ${chosen.length} 人：${namesOf(chosen)}`}</View>}
      </Slot>
      <Slot>{error && <View className="u-error">{error}</View>}</Slot>
    </>
  )
  return (
    <Sheet title={title} onClose={onClose} buttons={button}>
      {children}
      <PeopleFinder find={props.find} groupId={groupId} under={under}>
        {(person) => (
          <Checkbox
            key={person.id}
            title={person.name}
            desc={person.group}
            on={isOn(person.id)}
            disabled={full && !isOn(person.id)}
            onChange={() => tick(person)}
          />
        )}
      </PeopleFinder>
    </Sheet>
  )
}
