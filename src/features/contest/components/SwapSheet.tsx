import type { Candidate, EntrantView, Person } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { Empty } from '@/ui/Empty'
import { Radio } from '@/ui/Radio'
import { Sheet } from '@/ui/Sheet'
import { contestRefusal } from '@/words/contest'
import { api } from '../api'
import { offered, sexWords, whyNotWords } from '../candidate'
import type { Place } from '../leading'

type Props = {
  place: Place
  entrant: EntrantView
  out: Person
  people: readonly Candidate[]
  onDone: () => void
  onClose: () => void
}

/** Who comes instead, then once more asked. */
export function SwapSheet({ place, entrant, out, people, onDone, onClose }: Props) {
  const [come, setCome] = useState<Candidate>()
  const swap = useDeed(api.substitute)
  const free = offered(people)
  if (come) {
    const send = async () => {
      if (await swap.run({ ...place, entrantId: entrant.id, out: out.id, in: come.id })) onDone()
    }
    return (
      <Confirm
        title="确认换人？"
        choice={`${out.name} → ${come.name}`}
        consequence="名额和对阵不变，两位老师都会收到通知。"
        confirm="换人"
        back="重新选"
        busy={swap.busy}
        error={swap.refusal && contestRefusal(swap.refusal)}
        onConfirm={send}
        onClose={() => {
          swap.clear()
          setCome(undefined)
        }}
      />
    )
  }
  return (
    <Sheet title={`${out.name}退出，谁来替？`} onClose={onClose}>
      <View>
        {free.map((one) => {
          const why = whyNotWords(one)
          return (
            <Radio
              key={one.id}
              title={one.name}
              desc={[sexWords[one.sex], one.staffNo, why].filter(Boolean).join(' · ')}
              on={false}
              disabled={why !== undefined}
              onClick={() => setCome(one)}
            />
          )
        })}
        {free.length === 0 && <Empty icon="people" title="本组没有可以替补的人" hint="请联系负责人从别的小组换人。" />}
      </View>
    </Sheet>
  )
}
