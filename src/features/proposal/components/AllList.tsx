import { STATES, type State } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad, usePages } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Search } from '@/ui/Search'
import { Slot } from '@/ui/Slot'
import { stateWords } from '@/words/proposal'
import { api } from '../api'
import { type Conditions, NO_CONDITIONS } from '../conditions'
import { useSettled } from '../settled'
import { Filter } from './Filter'
import type { ListProps } from './MineList'
import { MoreFilter } from './MoreFilter'
import { RowList } from './RowList'
import { RowTable } from './RowTable'

const ANY = 'any'
/** Among the states, because it is a part of one: no other state goes with it. */
const OVERDUE = 'overdue'
const states = [
  { value: ANY, label: '全部状态' },
  ...STATES.map((value) => ({ value, label: stateWords[value] })),
  { value: OVERDUE, label: '逾期未答复' },
] as const

/** Everything that I may see, searched by words, state, call, category, department and decision. */
export function AllList(props: ListProps) {
  const [text, setText] = useState('')
  const [state, setState] = useState<State | typeof ANY | typeof OVERDUE>(ANY)
  const [callId, setCallId] = useState<string>(ANY)
  const [conditions, setConditions] = useState<Conditions>(NO_CONDITIONS)
  const asked = useSettled(text.trim())
  const calls = useLoad(() => api.calls({}))
  const several = calls.value && calls.value.items.length > 1 ? calls.value.items : []
  return (
    <>
      <Search value={text} onChange={setText} placeholder="搜标题、编号或提案人" />
      <View className="u-row u-row_above">
        <Filter label="状态" items={states} value={state} onChange={setState} />
        <Slot>
          {several.length > 0 && (
            <Filter
              label="征集"
              items={[{ value: ANY, label: '全部征集' }, ...several.map((c) => ({ value: c.id, label: c.title }))]}
              value={callId}
              onChange={setCallId}
            />
          )}
        </Slot>
        <MoreFilter value={conditions} onChange={setConditions} />
      </View>
      <Slot>
        <Found
          key={JSON.stringify([asked, state, callId, conditions])}
          {...props}
          asked={{
            ...conditions,
            ...(asked && { text: asked }),
            ...(state === OVERDUE ? { overdue: true } : state !== ANY && { state }),
            ...(callId !== ANY && { callId }),
          }}
        />
      </Slot>
    </>
  )
}

type Asked = Conditions & { text?: string; state?: State; callId?: string; overdue?: true }

function Found({ on, turn, wide, onRow, asked }: ListProps & { asked: Asked }) {
  const paged = usePages((cursor) => api.list({ ...asked, cursor }), [turn])
  const narrowed = Object.values(asked).some(Boolean)
  const empty = narrowed ? (
    <Empty icon="search" title="没有符合的提案" hint="换个词，或去掉一些条件再看看。" />
  ) : (
    <Empty title="还没有提案" hint="征集开始后，代表们提交的提案会出现在这里。" />
  )
  const List = wide ? RowTable : RowList
  return <List paged={paged} on={on} onRow={onRow} empty={empty} />
}
