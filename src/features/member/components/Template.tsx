import { View } from '@tarojs/components'
import { useDeed } from '@/kit/deed'
import { openFile } from '@/kit/open-file'
import { Button } from '@/ui/Button'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { papers } from '../reading'

async function bring(input: Record<string, never>) {
  const paper = await papers.rosterTemplate(input)
  return paper.ok ? openFile(paper.value.fileId) : paper
}

/** An empty roster in Excel with its heads, to be filled in or compared with. */
export function Template() {
  const deed = useDeed(bring)
  return (
    <View className="u-center">
      <Button kind="ghost" small busy={deed.busy} onClick={() => deed.run({})}>
        下载模板
      </Button>
      {deed.refusal && <View className="u-error u-error_center">{refusalWords(deed.refusal, paperWords)}</View>}
    </View>
  )
}
