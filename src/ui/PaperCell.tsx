import type { Result } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { useDeed } from '@/kit/deed'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { aria } from './aria'
import { Cell } from './Cell'
import { Slot } from './Slot'

type Props<Paper> = {
  paper: Paper
  /** Makes it and opens it. */
  open: (paper: Paper) => Promise<Result<unknown>>
  title: string
  desc: string
}

/** A paper to be printed, signed and filed. */
export function PaperCell<Paper>({ paper, open, title, desc }: Props<Paper>) {
  const deed = useDeed(open)
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
