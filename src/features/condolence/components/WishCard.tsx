import type { CondolenceView } from '@domain/condolence/view'
import { dayWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Quote } from '@/ui/Quote'
import { condolenceKindWords } from '@/words/condolence'
import { progressWords, wishWords } from '@/words/condolence-telling'

/** The first word is to the person; then how far it is, and the letter. */
export function WishCard({ of, onLetter }: { of: CondolenceView; onLetter: () => void }) {
  const now = Date.now()
  const when = of.happenedOn && dayWords(of.happenedOn, now)
  const facts = [condolenceKindWords[of.kind], when, progressWords(of)].filter(Boolean).join(' · ')
  return (
    <Card>
      <View className="u-pad">
        <View className="u-h1">{wishWords[of.kind]}</View>
        <View className="u-sub">{facts}</View>
        {of.declined && <Quote>{of.declined.reason}</Quote>}
      </View>
      {of.letterAt !== undefined && <Cell title="工会的来信" desc="只有您和工会主席、委员能看到" onClick={onLetter} />}
    </Card>
  )
}
