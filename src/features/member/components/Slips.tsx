import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { useDeed } from '@/kit/deed'
import { openFile } from '@/kit/open-file'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { papers } from '../reading'
import type { MadePaper } from '../store'

/** Whose slips: of a group and below, of these people, or of the whole school. */
export interface Wanted {
  groupId?: string
  memberIds?: string[]
  /** The same in words. */
  words: string
}
export type Slips = MadePaper

/** Asks before the slips are made: whoever holds an old one cannot use it any more. */
export function AskSlips({
  wanted,
  onMade,
  onClose,
}: {
  wanted: Wanted
  onMade: (s: Slips) => void
  onClose: () => void
}) {
  const deed = useDeed(papers.slips)
  const { groupId, memberIds, words } = wanted
  const make = async () => {
    const made = await deed.run({ ...(groupId && { groupId }), ...(memberIds && { memberIds }) })
    if (made) onMade(made)
  }
  return (
    <Confirm
      title="打印邀请单？"
      choice={words}
      note="没有绑定的人每人一张，有姓名、邀请码和二维码"
      consequence="这些人以前的邀请码和邀请单马上作废，发出去的也不能再用。"
      confirm="生成邀请单"
      busy={deed.busy}
      error={deed.refusal && refusalWords(deed.refusal, paperWords)}
      onConfirm={make}
      onClose={onClose}
    />
  )
}

/** The slips are made: opened at once, and again when that did not work, without making new ones. */
export function MadeSlips({ slips, onClose }: { slips: Slips; onClose: () => void }) {
  const deed = useDeed(openFile)
  const open = () => deed.run(slips.fileId)
  useEffect(() => {
    open()
  }, [])
  const buttons = (
    <Button busy={deed.busy} onClick={open}>
      打开邀请单
    </Button>
  )
  return (
    <Sheet title={`邀请单 ${slips.count} 张`} onClose={onClose} buttons={buttons}>
      <View className="u-pad u-stack">
        <View>{slips.name}</View>
        <View className="u-sub">
          打开后点右上角“…”，可以转发到电脑上打印。打印后按小组剪开，交给工会小组长发给本人。文件保留一天。
        </View>
        <Slot>
          {deed.refusal && (
            <View className="u-error" {...aria('alert')}>
              {refusalWords(deed.refusal, paperWords)}
            </View>
          )}
        </Slot>
      </View>
    </Sheet>
  )
}
