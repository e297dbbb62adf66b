import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { extentWords, groupGoneWords } from '@/words/group'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { members } from '../../api'
import { below, type GroupProps } from './group'
import { wrongName } from './name'

export function RenameGroup({ group, groups, onDone, onClose }: GroupProps) {
  const [name, setName] = useState(group.name)
  const deed = useDeed(members.renameGroup)
  const wrong = wrongName(name)
  const same = name.trim() === group.name
  const save = async () => {
    if (await deed.run({ id: group.id, name: name.trim() })) onDone('已改名')
  }
  return (
    <Sheet
      title={`${group.name}：改名`}
      onClose={onClose}
      buttons={
        <Button
          disabled={same || !name.trim() || wrong !== undefined}
          reason={same ? '还没有改动' : '请填名称'}
          busy={deed.busy}
          onClick={save}
        >
          保存
        </Button>
      }
    >
      <TextField label="小组名称" value={name} onChange={setName} max={60} error={wrong} />
      <View className="u-pad u-sub">{extentWords(group.count, below(group, groups))}，名册和通知跟着更新。</View>
      <Slot>
        {deed.refusal && (
          <View className="u-pad u-error">{refusalWords(deed.refusal, { ...memberWords, ...groupGoneWords })}</View>
        )}
      </Slot>
    </Sheet>
  )
}
