import { View } from '@tarojs/components'
import { useState } from 'react'
import { copy } from '@/kit/copy'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { receiptWords } from '@/words/ballot-receipt'
import { inFours } from '../own-receipt'
import './ballot-check.scss'

/** The receipt, behind a tap: somebody may be looking over a shoulder. */
export function Receipt({ receipt }: { receipt: string }) {
  const [shown, setShown] = useState(false)
  return (
    <Card title={receiptWords.title} pad>
      <View className="u-stack">
        {shown ? (
          <>
            <View className="b-code">{inFours(receipt)}</View>
            <Button kind="default" onClick={() => copy(receipt, receiptWords.copied)}>
              复制
            </Button>
          </>
        ) : (
          <Button kind="default" onClick={() => setShown(true)}>
            {receiptWords.show}
          </Button>
        )}
        <View className="u-sub">{receiptWords.proves}</View>
        <View className="u-sub">{receiptWords.notProves}</View>
      </View>
    </Card>
  )
}
