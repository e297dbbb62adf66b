import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Cell } from '@/ui/Cell'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { printedWords } from '@/words/contest-desk'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import type { SheetProps } from '../doing'
import { PRINTED, type Printed, printContest } from '../printing'

/** What is printed and hung up: made at a tap, and opened as WeChat opens files. */
export function PapersSheet({ contest, event, onClose }: SheetProps) {
  const deed = useDeed(printContest)
  const [on, setOn] = useState<Printed>()
  const [picture, setPicture] = useState<string>()
  const open = async (of: Printed) => {
    setOn(of)
    setPicture(undefined)
    const shown = await deed.run({ of, contestId: contest.id, eventId: event.id })
    // Browsers have no viewer to hand a picture to.
    setPicture(shown?.url)
  }
  return (
    <Sheet title="打印资料" onClose={onClose}>
      {PRINTED.map((of) => {
        const { title, desc } = printedWords[of]
        const named = of === 'checkInSheet' ? `${title}：${event.name}` : title
        return (
          <Cell
            key={of}
            title={named}
            desc={deed.busy && on === of ? '正在准备…' : desc}
            label={`打印：${title}`}
            onClick={() => open(of)}
          />
        )
      })}
      <Slot>
        {deed.refusal && <View className="u-pad u-error">{refusalWords(deed.refusal, paperWords)}</View>}
        {picture && <Image className="contest-poster" mode="widthFix" src={picture} />}
      </Slot>
    </Sheet>
  )
}
