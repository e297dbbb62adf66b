import { View } from '@tarojs/components'
import { useDeed } from '@/kit/deed'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { type ContestPaper, openContestPaper } from '../contest-papers'

type Props = { of: ContestPaper; title: string; desc: string; contestId: string }

/** A paper of the contest, to be printed or forwarded. */
export function PaperCell({ of, title, desc, contestId }: Props) {
  const deed = useDeed(openContestPaper)
  return (
    <>
      <Cell
        title={title}
        desc={deed.busy ? '正在准备…' : desc}
        label={title}
        onClick={() => deed.run({ of, contestId })}
      />
      <Slot>{deed.refusal && <View className="u-pad u-error">{refusalWords(deed.refusal, paperWords)}</View>}</Slot>
    </>
  )
}
