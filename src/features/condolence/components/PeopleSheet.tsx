import type { Named } from '@domain/condolence/model'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { PeopleFinder } from './PeopleFinder'

type Props = {
  title: string
  /** Above the list. */
  children?: ReactNode
  chosen: readonly Named[]
  /** Of one answer the latest counts. */
  single?: boolean
  groupId?: string
  confirm: (count: number) => string
  busy?: boolean
  error?: string
  onDone: (people: Named[]) => void
  onClose: () => void
}

/** Colleagues are found by name or number and ticked, in their order. */
export function PeopleSheet(props: Props) {
  const { title, single, groupId, busy, error, onDone, onClose } = props
  const [chosen, setChosen] = useState(props.chosen)
  const isOn = (id: string) => chosen.some((one) => one.id === id)
  const tick = ({ id, name }: Named) => {
    if (isOn(id)) return setChosen(chosen.filter((one) => one.id !== id))
    setChosen(single ? [{ id, name }] : [...chosen, { id, name }])
  }
  const names = chosen.map(({ name }) => name).join('、')
  const under = (
    <>
      <Slot>{chosen.length > 0 && <View className="u-sub">{`已选 ${chosen.length} 人：${names}`}</View>}</Slot>
      <Slot>{error && <View className="u-error">{error}</View>}</Slot>
    </>
  )
  return (
    <Sheet
      title={title}
      onClose={onClose}
      buttons={
        <Button busy={busy} onClick={() => onDone([...chosen])}>
          {props.confirm(chosen.length)}
        </Button>
      }
    >
      {props.children}
      <PeopleFinder groupId={groupId} under={under}>
        {(person) => (
          <Checkbox
            key={person.id}
            title={person.name}
            desc={person.group}
            on={isOn(person.id)}
            onChange={() => tick(person)}
          />
        )}
      </PeopleFinder>
    </Sheet>
  )
}
