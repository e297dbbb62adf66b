import { toneOf } from '@domain/condolence/letter'
import type { Letter } from '@domain/condolence/telling'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import './letter.scss'

/** `2026年11月21日`: a letter tells the whole date. */
const dateWords = (day: string) => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A letter as it is read: grave, warm or glad. */
export function LetterPaper({
  of,
}: {
  of: Pick<Letter, 'kind' | 'title' | 'salutation' | 'text' | 'signature' | 'on'>
}) {
  const tone = toneOf(of.kind)
  // The same words may stand in a letter twice: a line is known by its place.
  const lines = of.text.split('\n').map((words, at) => ({ key: String(at), words: words.trim() }))
  return (
    <Card>
      <View className={`c-letter__band c-letter__band_${tone}`} />
      <View className={`c-letter c-letter_${tone}`}>
        <View className="c-letter__title">{of.title}</View>
        <View>{of.salutation}</View>
        {lines
          .filter(({ words }) => words !== '')
          .map(({ key, words }) => (
            <View key={key} className="c-letter__line">
              {words}
            </View>
          ))}
        <View className="c-letter__sign">
          <View>{of.signature}</View>
          <View className="u-num">{dateWords(of.on)}</View>
        </View>
      </View>
    </Card>
  )
}
