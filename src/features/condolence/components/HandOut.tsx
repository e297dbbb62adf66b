import type { Handed, RunPerson } from '@domain/condolence/running'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { handRefusalWords } from '@/words/condolence-run'
import { useProgress } from '../run-progress'
import { useScanning } from '../scanning'
import { HandConfirm } from './HandConfirm'
import { HandRows } from './HandRows'
import { HandScan } from './HandScan'
import { ListFrame } from './ListFrame'
import { RunGroups } from './RunGroups'

/** By the person's own code, one after the other; or ticked on the list, also for who collects for them. */
export function HandOut({ runId, atOnce }: { runId: string; atOnce: boolean }) {
  const [groupId, setGroupId] = useState<string>()
  const [chosen, setChosen] = useState<RunPerson[]>([])
  const [sure, setSure] = useState(false)
  const [refused, setRefused] = useState<Handed['refused']>([])
  const { head, paged } = useProgress(runId, 'missing', groupId)
  const scanning = useScanning(runId, paged.reload)
  useEffect(() => {
    if (atOnce) scanning.next()
  }, [])
  const here = chosen.filter((c) => paged.items.some((one) => one.id === c.id))
  const done = (said: Handed) => {
    setSure(false)
    setChosen([])
    setRefused(said.refused)
    paged.reload()
    toast(`已发放 ${said.items.length} 人`)
  }
  const choices = head?.choices ?? []
  const bar = (
    <>
      <Button kind="default" busy={scanning.busy && !scanning.open} onClick={scanning.next}>
        扫码
      </Button>
      <Button disabled={here.length === 0} reason="请先勾选" onClick={() => setSure(true)}>
        {`发放 ${here.length} 人`}
      </Button>
    </>
  )
  const empty = <Empty icon="check" title="都领完了" hint="没有还没领的人。" />
  return (
    <Page bar={bar}>
      <Slot>
        {head && (
          <View className="u-heading">
            <View className="u-h2" {...aria('heading')}>
              {head.title}
            </View>
            <View className="u-sub u-num">{`已领 ${head.handed} 人，还有 ${head.people - head.handed} 人没领`}</View>
          </View>
        )}
      </Slot>
      <Slot>
        {refused.length > 0 && (
          <Notice icon="x">
            {`没有发放：${refused.map((r) => `${r.name || '一位'}（${handRefusalWords[r.error]}）`).join('、')}`}
          </Notice>
        )}
      </Slot>
      <Slot>
        {head && (
          <RunGroups
            groups={head.groups}
            value={groupId}
            onChange={(id) => {
              setGroupId(id)
              setChosen([])
            }}
          />
        )}
      </Slot>
      <ListFrame of={paged} empty={empty}>
        {(people) => <HandRows people={people} choices={choices} chosen={here} onChange={setChosen} />}
      </ListFrame>
      <Slot>
        {sure && (
          <HandConfirm runId={runId} people={here} choices={choices} onDone={done} onClose={() => setSure(false)} />
        )}
      </Slot>
      <Slot>{scanning.open && <HandScan of={scanning} choices={choices} />}</Slot>
    </Page>
  )
}
