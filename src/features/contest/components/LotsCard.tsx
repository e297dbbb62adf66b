import type { EntrantView } from '@domain/contest/view'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Checkbox } from '@/ui/Checkbox'
import { Failure } from '@/ui/Failure'
import { Pick } from '@/ui/Pick'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { Slot, Slots } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { playRefusal } from '@/words/contest-play'
import { placeHolders } from '../all-entrants'
import type { Plan } from '../drawing'
import { OrderSheet } from './OrderSheet'

type Props = {
  contestId: string
  eventId: string
  entrants: number
  plan: Plan
  onChange: (more: Partial<Plan>) => void
}

/** By which lots: the app's, from a text that all may know, or the slips of the hall. */
export function LotsCard({ contestId, eventId, entrants, plan, onChange }: Props) {
  const [asks, setAsks] = useState<'seeds' | 'slips'>()
  const { way, seed, seeds, slips, keepApart } = plan
  return (
    <>
      <Card title="怎么抽">
        <Pick<Plan['way']>
          label="怎么抽"
          items={[
            { value: 'seed', label: '电脑抽签' },
            { value: 'hand', label: '现场抽签' },
          ]}
          value={way}
          onChange={(next) => onChange({ way: next })}
        />
        <Slots>
          {way === 'hand' && (
            <Cell
              title="按签号录入"
              desc={slips.length > 0 ? `已录 ${slips.length} / ${entrants} 个` : '从 1 号签起，抽到谁就点谁'}
              onClick={() => setAsks('slips')}
            />
          )}
          {way === 'seed' && (
            <TextField
              label="抽签依据"
              value={seed}
              max={100}
              quiet
              placeholder="如 2026年11月21日双色球 03 08 15 21 26 33"
              hint="请填事先说好、谁也改不了的一句话或数字，比如当天的彩票开奖号。它会和结果一起公布，任何人用它再抽一次，结果都一样。不填由系统给一个。"
              onChange={(next) => onChange({ seed: next })}
            />
          )}
          {way === 'seed' && (
            <Cell
              title="种子"
              desc={seeds.length > 0 ? `${seeds.length} 个种子，第 1 号最强` : '按实力从强到弱点；没有就不设'}
              onClick={() => setAsks('seeds')}
            />
          )}
          {way === 'seed' && (
            <Checkbox
              title="同一工会小组尽量不在首轮相遇"
              on={keepApart}
              onChange={(on) => onChange({ keepApart: on })}
            />
          )}
        </Slots>
      </Card>
      <Slot>
        {asks && (
          <Ordering
            key={asks}
            {...{ contestId, eventId }}
            title={asks === 'seeds' ? '选种子' : '按签号录入'}
            hint={asks === 'seeds' ? '从最强的点起：先点 1 号种子。' : '先点抽到 1 号签的。'}
            chosen={asks === 'seeds' ? seeds : slips}
            done={(count) => (asks === 'seeds' ? `定 ${count} 个种子` : `录好 ${count} 个`)}
            onDone={(ids) => {
              onChange(asks === 'seeds' ? { seeds: ids } : { slips: ids })
              setAsks(undefined)
            }}
            onClose={() => setAsks(undefined)}
          />
        )}
      </Slot>
    </>
  )
}

type OrderingProps = Omit<Parameters<typeof OrderSheet>[0], 'entrants'> & { contestId: string; eventId: string }

function Ordering({ contestId, eventId, ...rest }: OrderingProps) {
  const { value, refusal, loading, reload } = useLoad<EntrantView[]>(
    () => placeHolders(contestId, eventId),
    [contestId, eventId],
  )
  if (value) return <OrderSheet {...rest} entrants={value} />
  return (
    <Sheet title={rest.title} onClose={rest.onClose}>
      <Slot>
        {refusal ? <Failure text={playRefusal(refusal)} busy={loading} onRetry={reload} /> : <Skeleton rows={4} />}
      </Slot>
    </Sheet>
  )
}
