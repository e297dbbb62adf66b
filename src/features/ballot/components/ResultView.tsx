import type { Result } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Icon } from '@/ui/Icon'
import { resultTitles } from '@/words/ballot-result'
import { Numbers } from './Numbers'
import { QuestionResults } from './QuestionResults'
import { Words } from './Words'

/** Words first, as they are read out; then the numbers, and what came of each question. */
export function ResultView({ of, result }: { of: BallotView; result: Result }) {
  const { id, title, publishedAt } = of
  return (
    <>
      <Card pad>
        <View className="u-stack u-stack_small">
          <View className="u-sub">{title}</View>
          <Words of={result.words} />
          {publishedAt !== undefined && (
            <View className="u-cap u-num">{momentWords(publishedAt, Date.now())} 公布</View>
          )}
        </View>
      </Card>
      <Numbers of={result} />
      <QuestionResults of={of} result={result} />
      <Card>
        <Cell
          lead={<Icon name="check" />}
          title={resultTitles.checkOwn}
          desc={resultTitles.checkOwnDesc}
          onClick={() => go('ballotReceipt', { id })}
        />
      </Card>
    </>
  )
}
