import type { EntrantView, Person } from '@domain/contest/view'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { placeWords } from '@/words/contest'

type Props = {
  entrants: readonly EntrantView[]
  swaps: boolean
  withdraws: boolean
  onSwap: (entrant: EntrantView, out: Person) => void
  onWithdraw: (entrant: EntrantView) => void
}

/** People of the group who take part each for themselves; a tap on one offers what may be done. */
export function OwnPeople({ entrants, swaps, withdraws, onSwap, onWithdraw }: Props) {
  const [on, setOn] = useState<EntrantView>()
  const may = swaps || withdraws
  const close = () => setOn(undefined)
  const buttons = on && (
    <>
      {withdraws && (
        <Button
          kind="default"
          onClick={() => {
            close()
            onWithdraw(on)
          }}
        >
          退出
        </Button>
      )}
      {swaps && (
        <Button
          onClick={() => {
            close()
            onSwap(on, { id: on.memberId ?? on.id, name: on.name })
          }}
        >
          换人
        </Button>
      )}
    </>
  )
  return (
    <>
      <Card title={`已报 ${entrants.length} 人`}>
        {entrants.map((one) => (
          <Cell
            key={one.id}
            title={one.name}
            right={placeWords(one)}
            label={`${one.name}，${placeWords(one)}`}
            onClick={may ? () => setOn(one) : undefined}
          />
        ))}
      </Card>
      <Slot>
        {on && (
          <Sheet title={on.name} onClose={close} buttons={buttons}>
            <Cell title={placeWords(on)} desc={on.group} />
          </Sheet>
        )}
      </Slot>
    </>
  )
}
