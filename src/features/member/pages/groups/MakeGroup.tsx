import type { Group } from '@domain/member/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Choose } from '@/ui/Choose'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { groupGoneWords } from '@/words/group'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { members } from '../../api'
import { groupOptions } from '../../groups'
import { wrongName } from './name'

type Props = {
  groups: readonly Group[]
  parentId?: string
  onDone: (said: string) => void
  onClose: () => void
}

/** A new group: its name, and below which it stands. */
export function MakeGroup({ groups, parentId = '', onDone, onClose }: Props) {
  const [name, setName] = useState('')
  const [parent, setParent] = useState(parentId)
  const deed = useDeed(members.makeGroup)
  const wrong = wrongName(name)
  const save = async () => {
    const made = await deed.run({ name: name.trim(), ...(parent && { parentId: parent }) })
    if (made) onDone('已建好')
  }
  return (
    <Sheet
      title="新建小组"
      onClose={onClose}
      buttons={
        <Button disabled={!name.trim() || wrong !== undefined} reason="请填名称" busy={deed.busy} onClick={save}>
          保存
        </Button>
      }
    >
      <TextField label="小组名称" placeholder="如：艺术组" value={name} onChange={setName} max={60} error={wrong} />
      <Choose
        label="上级小组"
        items={[{ value: '', label: '没有上级' }, ...groupOptions(groups)]}
        value={parent}
        onChange={setParent}
      />
      <Slot>
        {deed.refusal && (
          <View className="u-pad u-error">{refusalWords(deed.refusal, { ...memberWords, ...groupGoneWords })}</View>
        )}
      </Slot>
    </Sheet>
  )
}
