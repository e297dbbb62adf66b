import type { Group } from '@domain/member/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Confirm } from '@/ui/Confirm'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { groupConsequences, groupGoneWords } from '@/words/group'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { members } from '../../api'
import { wrongName } from './name'

type Props = {
  /** `null`: a new one. */
  team: Group | null
  groups: readonly Group[]
  onDone: (said: string) => void
  onClose: () => void
}
const LEAST = 2

/** 联队: its name and the groups in it; their people stay where they are. */
export function TeamSheet({ team, groups, onDone, onClose }: Props) {
  const [name, setName] = useState(team?.name ?? '')
  const [chosen, setChosen] = useState<readonly string[]>(team?.team ?? [])
  const [ending, setEnding] = useState(false)
  const deed = useDeed(members.setTeam)
  const id = team ? { id: team.id } : {}
  const wrong = wrongName(name)
  const error = deed.refusal && refusalWords(deed.refusal, { ...memberWords, ...groupGoneWords })
  const save = async () => {
    if (await deed.run({ ...id, name: name.trim(), groupIds: [...chosen] })) onDone('已保存')
  }
  const dissolve = async () => {
    if (team && (await deed.run({ ...id, name: team.name, groupIds: [] }))) onDone('联队已解散')
  }
  if (ending && team)
    return (
      <Confirm
        title="解散这个联队？"
        choice={team.name}
        consequence={groupConsequences.dissolve}
        confirm="解散"
        busy={deed.busy}
        error={error}
        onConfirm={dissolve}
        onClose={() => {
          setEnding(false)
          deed.clear()
        }}
      />
    )
  const missing = !name.trim()
    ? '请填名称'
    : wrong
      ? '请先改正'
      : chosen.length < LEAST
        ? '请选至少两个小组'
        : undefined
  const buttons = (
    <>
      {team && (
        <Button kind="default" onClick={() => setEnding(true)}>
          解散联队
        </Button>
      )}
      <Button disabled={missing !== undefined} reason={missing} busy={deed.busy} onClick={save}>
        保存
      </Button>
    </>
  )
  return (
    <Sheet title={team ? team.name : '组建联队'} onClose={onClose} buttons={buttons}>
      <TextField label="联队名称" placeholder="如：红队" value={name} onChange={setName} max={60} error={wrong} />
      <View className="u-pad u-pad_under u-sub">小的小组可以合起来参加活动，各人仍在原来的小组。</View>
      <Slot>{error && <View className="u-pad u-error">{error}</View>}</Slot>
      {groups.map(({ id: groupId, path, count }) => (
        <Checkbox
          key={groupId}
          title={path}
          desc={`${count} 人`}
          on={chosen.includes(groupId)}
          onChange={(on) => setChosen(on ? [...chosen, groupId] : chosen.filter((one) => one !== groupId))}
        />
      ))}
    </Sheet>
  )
}
