import { STATES, type State } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad, usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Search } from '@/ui/Search'
import { Slot } from '@/ui/Slot'
import { stateWords } from '@/words/proposal'
import { api } from '../api'
import { useSettled } from '../settled'
import { Filter } from './Filter'
import type { ListProps } from './MineList'
import { RowList } from './RowList'

const ANY = 'any'
const states = [
  { value: ANY, label: '全部状态' },
  ...STATES.map((value) => ({ value, label: stateWords[value] })),
] as const

/** Everything that I may see, searched by words, state and call. */
export function AllList(props: ListProps) {
  const [text, setText] = useState('')
  const [state, setState] = useState<State | typeof ANY>(ANY)
  const [callId, setCallId] = useState<string>(ANY)
  const asked = useSettled(text.trim())
  const calls = useLoad(() => api.calls({}))
  const several = calls.value && calls.value.items.length > 1 ? calls.value.items : []
  return (
    <>
      <Search value={text} onChange={setText} placeholder="搜标题、编号或提案人" />
      <View className="u-row u-row_above">
        <Filter label="状态" items={states} value={state} onChange={setState} />
        {several.length > 0 && (
          <Filter
            label="征集"
            items={[{ value: ANY, label: '全部征集' }, ...several.map((c) => ({ value: c.id, label: c.title }))]}
            value={callId}
            onChange={setCallId}
          />
        )}
      </View>
      <Slot>
        <Found
          key={`${asked}|${state}|${callId}`}
          {...props}
          text={asked}
          state={state === ANY ? undefined : state}
          callId={callId === ANY ? undefined : callId}
        />
      </Slot>
    </>
  )
}

type Asked = { text: string; state?: State; callId?: string }

function Found({ on, turn, onRow, text, state, callId }: ListProps & Asked) {
  const paged = usePages((cursor) => api.list({ ...(text && { text }), state, callId, cursor }), [turn])
  const asked = text || state || callId
  const empty = asked ? (
    <Empty icon="search" title="没有符合的提案" hint="换个词，或把状态改成“全部状态”再看看。" />
  ) : (
    <Empty title="还没有提案" hint="征集开始后，代表们提交的提案会出现在这里。" />
  )
  return <RowList paged={paged} on={on} onRow={onRow} empty={empty} />
}
