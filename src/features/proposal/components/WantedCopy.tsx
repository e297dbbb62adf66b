import type { ProposalRow } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Paged } from '@/kit/load'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { allWanted, wanted, wantedText } from '../wanted'

/** What waits for names, all pages of it, for the chat group; no button where nothing does. */
export function WantedCopy({ paged }: { paged: Paged<ProposalRow> }) {
  const now = Date.now()
  const [busy, setBusy] = useState(false)
  const listed = wanted(paged.items, now)
  if (listed.length === 0 && !paged.more) return null
  const say = (rows: readonly ProposalRow[]) =>
    Taro.setClipboardData({ data: wantedText(rows, now) }).then(
      () => toast(`已复制 ${rows.length} 件，请粘贴到工作群`),
      () => toast('没有复制成功，请再试一次'),
    )
  const copy = async () => {
    if (!paged.more) return say(listed)
    setBusy(true)
    const all = await allWanted(now)
    setBusy(false)
    return all.ok ? say(all.value) : toast(refusalWords(all))
  }
  return (
    <View className="u-row u-row_above">
      <Button kind="default" small busy={busy} label="复制到群：等待附议的提案" onClick={copy}>
        复制到群
      </Button>
      {!paged.more && <View className="u-cap u-num">{`${listed.length} 件还缺附议人`}</View>}
    </View>
  )
}
