import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { BallotDetail } from './BallotDetail'

/** A ballot beside a list: its button stands on top instead of in the page's bar. */
export function Panel({ id, me, onChanged }: { id: string; me: Me; onChanged: () => void }) {
  return (
    <BallotDetail
      key={id}
      id={id}
      me={me}
      onChanged={onChanged}
      frame={(content, bar) => (
        <>
          {bar && (
            <Card pad>
              <View className="u-buttons">{bar}</View>
            </Card>
          )}
          {content}
        </>
      )}
    />
  )
}
