import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { allGood, foundWords, goneWords, somethingWrong, withheldWords } from '@/words/ballot-receipt'
import type { Checked } from '../checking'
import './ballot-check.scss'

function Line({ good, children }: { good: boolean; children: string }) {
  return (
    <View className={`b-found b-found_${good ? 'good' : 'bad'}`}>
      <Icon name={good ? 'check' : 'x'} small />
      <View className="u-grow">{children}</View>
    </View>
  )
}

/** What the phone worked out from the box, a line each. */
export function Found({ of }: { of: Checked }) {
  const { mine, count, voted, whole, sealed, recounted, withheld, gone } = of
  if (gone) return <Notice icon="clock">{goneWords}</Notice>
  const good = mine !== false && whole && sealed && recounted !== false
  const word = (part: 'mine' | 'sealed' | 'recounted', holds: boolean) => foundWords[part][holds ? 'good' : 'bad']
  return (
    <Card title={good ? allGood : '对不上'} pad>
      <View className="u-stack" {...aria('status', undefined, { live: 'polite' })}>
        {mine !== undefined && <Line good={mine}>{word('mine', mine)}</Line>}
        <Line good={whole}>{whole ? foundWords.whole.good(count) : foundWords.whole.bad(count, voted)}</Line>
        <Line good={sealed}>{word('sealed', sealed)}</Line>
        {recounted !== undefined && <Line good={recounted}>{word('recounted', recounted)}</Line>}
        {withheld && <View className="u-sub">{withheldWords[withheld]}</View>}
        {!good && <View className="u-error">{somethingWrong}</View>}
      </View>
    </Card>
  )
}
