import { INTRO_MOST, NAME_MOST } from '@domain/ballot/question'
import { tidy } from '@domain/kit/text'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { KeyValue } from '@/ui/KeyValue'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { isOfSchool, type Person } from '../form'
import { PhotoField } from './PhotoField'

type Props = {
  who: string
  intros: boolean
  person: Person
  onRemove?: () => void
  onDone: (person: Person) => void
  onClose: () => void
}

/** One who stands on the paper; the name of who is of the school is the roster's. */
export function PersonSheet({ who, intros, person, onRemove, onDone, onClose }: Props) {
  const [form, setForm] = useState(person)
  // A picture may arrive while more is typed.
  const set = (part: Partial<Person>) => setForm((now) => ({ ...now, ...part }))
  const buttons = (
    <>
      {onRemove && (
        <Button kind="danger" onClick={onRemove}>
          移除
        </Button>
      )}
      <Button disabled={tidy(form.name) === ''} reason="请填姓名" onClick={() => onDone(form)}>
        {onRemove ? '改好了' : '加入'}
      </Button>
    </>
  )
  return (
    <Sheet title={who} onClose={onClose} buttons={buttons}>
      {isOfSchool(person) ? (
        <View className="u-pad">
          <KeyValue items={[{ key: '姓名', value: person.name }]} />
        </View>
      ) : (
        <TextField label="姓名" required max={NAME_MOST} quiet value={form.name} onChange={(name) => set({ name })} />
      )}
      <TextField
        label="单位、职务"
        max={60}
        quiet
        value={form.post}
        placeholder="如：数学组 · 高级教师"
        onChange={(post) => set({ post })}
      />
      <Slot>{intros && <PhotoField name={form.name} photo={form.photo} onChange={(photo) => set({ photo })} />}</Slot>
      <Slot>
        {intros && (
          <TextArea
            label="简介"
            low
            max={INTRO_MOST}
            value={form.intro}
            placeholder="六十字以内，写在选票上"
            onChange={(intro) => set({ intro })}
          />
        )}
      </Slot>
    </Sheet>
  )
}
