import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { type OfCall, openPaper } from '../papers'

const PAPERS = [
  { of: 'proposals', title: '提案汇总表', kind: 'Excel' },
  { of: 'handlingReport', title: '办理情况报告', kind: 'Word' },
] as const satisfies readonly { of: OfCall; title: string; kind: string }[]

/** What the committee prints of a call. */
export function Papers({ callId }: { callId: string }) {
  const deed = useDeed(openPaper)
  const [on, setOn] = useState<OfCall>()
  const open = (of: OfCall) => {
    setOn(of)
    deed.run({ of, callId })
  }
  return (
    <View className="u-pad u-pad_under">
      <View className="u-buttons">
        {PAPERS.map(({ of, title, kind }) => (
          <Button
            key={of}
            kind="default"
            small
            busy={deed.busy && on === of}
            label={`${title}，${kind} 文件`}
            onClick={() => open(of)}
          >
            {title}
          </Button>
        ))}
      </View>
      <Slot>
        {deed.refusal && <View className="u-error u-error_center">{refusalWords(deed.refusal, paperWords)}</View>}
      </Slot>
    </View>
  )
}
