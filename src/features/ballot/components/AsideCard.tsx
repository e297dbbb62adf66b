import type { BallotView } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { AsideSheet } from './AsideSheet'
import { BackSheet } from './BackSheet'

type Props = { ballot: BallotView; onChanged: (ballot: BallotView) => void }

/** 不计入应到: who, why, and by whom; before it opens it can be taken back. */
export function AsideCard({ ballot, onChanged }: Props) {
  const { excluded = [], can } = ballot
  const [adds, setAdds] = useState(false)
  const [back, setBack] = useState<string>()
  const may = can.includes('exclude')
  const one = excluded.find(({ id }) => id === back)
  const close = () => {
    setAdds(false)
    setBack(undefined)
  }
  const changed = (view: BallotView) => {
    close()
    onChanged(view)
  }
  return (
    <Card title="不计入应到">
      {excluded.map(({ id, name, reason, byName }) => (
        <Cell
          key={id}
          title={name}
          desc={`${reason} · ${byName}认定`}
          right={may ? '恢复' : undefined}
          label={`${name}，${reason}，恢复`}
          onClick={may ? () => setBack(id) : undefined}
        />
      ))}
      <Slot>
        {may && (
          <View className="u-pad">
            <View className="u-stack u-stack_small">
              <View className="u-sub">长期病假、出国、挂职等不能参加的人，按规定可以不计入应到。</View>
              <Button kind="default" small onClick={() => setAdds(true)}>
                添加不计入应到的人
              </Button>
            </View>
          </View>
        )}
      </Slot>
      <Slot>{adds && <AsideSheet id={ballot.id} onDone={changed} onClose={close} />}</Slot>
      <Slot>{one && <BackSheet id={ballot.id} of={one} onDone={changed} onClose={close} />}</Slot>
    </Card>
  )
}
