import { View } from '@tarojs/components'
import { useDeed } from '@/kit/deed'
import { aria } from '@/ui/aria'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { type BallotPaper, openBallotPaper } from '../papers'

type Props = { paper: { of: BallotPaper; id: string }; title: string; desc: string }

/** A paper to be printed, signed and filed. */
export function PaperCell({ paper, title, desc }: Props) {
  const deed = useDeed(openBallotPaper)
  return (
    <>
      <Cell
        title={title}
        desc={deed.busy ? '正在准备…' : desc}
        label={`${title}，${desc}`}
        onClick={() => deed.run(paper)}
      />
      <Slot>
        {deed.refusal && (
          <View className="u-pad u-error" {...aria('alert', undefined, { live: 'polite' })}>
            {refusalWords(deed.refusal, paperWords)}
          </View>
        )}
      </Slot>
    </>
  )
}
