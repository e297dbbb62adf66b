import type { ProposalRow } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'
import { wanted, wantedText } from '../wanted'

/** What waits for names, for the chat group; no button where nothing does. */
export function WantedCopy({ rows }: { rows: readonly ProposalRow[] }) {
  const now = Date.now()
  const listed = wanted(rows, now)
  if (listed.length === 0) return null
  const copy = () =>
    Taro.setClipboardData({ data: wantedText(listed, now) }).then(
      () => toast(`已复制 ${listed.length} 件，请粘贴到工作群`),
      () => toast('没有复制成功，请再试一次'),
    )
  return (
    <View className="u-buttons u-pad">
      <Button kind="default" small label="复制到群：等待附议的提案" onClick={copy}>
        复制到群
      </Button>
    </View>
  )
}
