import { View } from '@tarojs/components'
import { useDeed } from '@/kit/deed'
import { openFile } from '@/kit/open-file'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { papers } from '../../reading'

export type Way = 'correct' | 'delete' | 'join' | 'looks' | 'history'

async function bring(input: Record<string, never>) {
  const paper = await papers.myData(input)
  return paper.ok ? openFile(paper.value.fileId) : paper
}

/** What I may do with what is kept of me. */
export function Ways({ onWay }: { onWay: (way: Way) => void }) {
  const deed = useDeed(bring)
  return (
    <Card title="您可以">
      <Cell title="更正" desc="哪一项写错了，提交给工会改" onClick={() => onWay('correct')} />
      <Cell
        title="导出"
        desc="关于您的全部内容，一个 Excel 文件，保留一天"
        right={deed.busy ? '正在生成' : undefined}
        onClick={() => deed.run({})}
      />
      <Slot>{deed.refusal && <View className="u-pad u-error">{refusalWords(deed.refusal, paperWords)}</View>}</Slot>
      <Cell title="谁看过我的信息" onClick={() => onWay('looks')} />
      <Cell title="我的记录" desc="名册上的变动，谁在什么时候做的" onClick={() => onWay('history')} />
      <Cell title="申请删除" desc="哪些能删，哪些要留存" onClick={() => onWay('delete')} />
    </Card>
  )
}
