import { View } from '@tarojs/components'
import { useDeed } from '@/kit/deed'
import { openFile } from '@/kit/open-file'
import { Button } from '@/ui/Button'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { papers } from '../reading'

async function bring(input: { id: string }) {
  const paper = await papers.application(input)
  return paper.ok ? openFile(paper.value.fileId) : paper
}

/** 入会申请表 in Word: filled in with what the roster knows, to be signed. */
export function PrintForm({ id }: { id: string }) {
  const deed = useDeed(bring)
  return (
    <View>
      <Button kind="default" small busy={deed.busy} onClick={() => deed.run({ id })}>
        打印入会申请表
      </Button>
      <Slot>
        {deed.refusal && <View className="u-error u-error_center">{refusalWords(deed.refusal, paperWords)}</View>}
      </Slot>
    </View>
  )
}
