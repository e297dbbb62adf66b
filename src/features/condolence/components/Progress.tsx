import type { RunPerson } from '@domain/condolence/running'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { Tabs } from '@/ui/Tabs'
import { toast } from '@/ui/toast'
import { handedWords } from '@/words/condolence-run'
import { missingPeople, missingText, useProgress } from '../run-progress'
import { choiceName } from '../run-row'
import { ListFrame } from './ListFrame'
import { ProgressGroups } from './ProgressGroups'
import { ProgressHead } from './ProgressHead'
import { Refused } from './Refused'
import { RunGroups } from './RunGroups'

type View = 'missing' | 'handed'

const copied = (text: string) =>
  Taro.setClipboardData({ data: text }).then(
    () => toast('已复制，去群里粘贴吧'),
    () => toast('没有复制成功，请再试一次'),
  )

/** How much is handed out, by thing and by group; who is missing, to be asked in the chat group. */
export function Progress({ runId }: { runId: string }) {
  const [view, setView] = useState<View>('missing')
  const [groupId, setGroupId] = useState<string>()
  const { head, paged } = useProgress(runId, view, groupId)
  const names = useDeed(() => missingPeople(runId, groupId))
  const left = head ? head.people - head.handed : 0
  const copy = async () => {
    const people = await names.run(undefined)
    if (people !== undefined && head) await copied(missingText(head, people))
  }
  const now = Date.now()
  const descOf = (one: RunPerson) =>
    [
      choiceName(head?.choices ?? [], one.choiceId),
      one.handedAt !== undefined && `${handedWords(one.handedAt, now)}，${one.byName ?? ''}发放`,
      one.collector && `${one.collector}代领`,
      one.group,
    ]
      .filter(Boolean)
      .join(' · ')
  const bar = head && left > 0 && (
    <>
      <Slot>{names.refusal && <Refused refusal={names.refusal} />}</Slot>
      <Button busy={names.busy} onClick={copy}>
        {`复制到群（差 ${left} 人）`}
      </Button>
    </>
  )
  const empty = <Empty icon="check" title={view === 'missing' ? '都领完了' : '还没有人领'} />
  return (
    <Page bar={bar}>
      <Slot>{head && <ProgressHead of={head} />}</Slot>
      <Slot>
        {head && head.groups.length > 1 && groupId === undefined && (
          <ProgressGroups groups={head.groups} onGroup={setGroupId} />
        )}
      </Slot>
      <Slot>
        {head && groupId !== undefined && <RunGroups groups={head.groups} value={groupId} onChange={setGroupId} />}
      </Slot>
      <Tabs<View>
        items={[
          { key: 'missing', label: head ? `还没领 ${left}` : '还没领' },
          { key: 'handed', label: head ? `已领 ${head.handed}` : '已领' },
        ]}
        on={view}
        onChange={setView}
      />
      <ListFrame of={paged} empty={empty}>
        {(people) => (
          <Card>
            {people.map((one) => (
              <Cell key={one.id} title={one.name} desc={descOf(one)} />
            ))}
          </Card>
        )}
      </ListFrame>
    </Page>
  )
}
