import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { subscribe, unsubscribe, wasAskedToday } from '@/kit/subscribe'
import { type Asking, subscribeWords as words } from '@/words/notice-push'
import { Button } from './Button'
import { Sheet } from './Sheet'
import { toast } from './toast'

type Props = {
  /** What for, and when it would come. */
  asking: Asking
  /** The school's templates. */
  templateIds: string[]
  /** Offers to take back what was accepted before. */
  stops?: boolean
  onClose: () => void
}

const SAID = { accepted: words.done, refused: words.refused, failed: words.failed }

/** Whether WeChat may remind: the reason first, then, at the tap, WeChat's own question. */
export function Remind({ asking, templateIds, stops, onClose }: Props) {
  const [busy, setBusy] = useState(false)
  // A second tap comes before the page has heard of the first.
  const begun = useRef(false)
  const begins = () => {
    if (begun.current) return false
    begun.current = true
    setBusy(true)
    return true
  }
  const over = (text: string) => {
    toast(text)
    onClose()
  }
  const yes = () => {
    // Straight away: WeChat asks only within the tap itself.
    if (begins()) subscribe(templateIds).then((said) => over(SAID[said]))
  }
  const stop = async () => {
    if (begins()) over((await unsubscribe(templateIds)) ? words.stopped : words.failed)
  }
  const asked = wasAskedToday()
  const buttons = (
    <>
      <Button kind="default" disabled={busy} onClick={onClose}>
        {words.no}
      </Button>
      <Button disabled={asked} reason={words.today} busy={busy} onClick={yes}>
        {words.yes}
      </Button>
    </>
  )
  return (
    <Sheet title={asking.title} onClose={onClose} buttons={buttons}>
      <View className="u-pad u-stack">
        <View className="u-body">{asking.reason}</View>
        <View className="u-sub">{words.how}</View>
        {stops && (
          <Button kind="ghost" small disabled={busy} onClick={stop}>
            {words.stop}
          </Button>
        )}
      </View>
    </Sheet>
  )
}
