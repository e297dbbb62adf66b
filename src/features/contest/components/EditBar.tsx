import type { No } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { deskRefusal, formWords } from '@/words/contest-desk'
import type { Field } from '../form'

type Props = {
  /** It is published: there is no draft to keep. */
  published: boolean
  missing: readonly Field[]
  /** A field says what is wrong with it. */
  wrong?: Field
  busy: boolean
  refusal?: No
  onKeep: () => void
  onGo: () => void
}

/** Keep or publish. A button that cannot be tapped says what is missing. */
export function EditBar({ published, missing, wrong, busy, refusal, onKeep, onGo }: Props) {
  const lacks =
    missing.length > 2 ? `还差 ${missing.length} 项` : `还差${missing.map((field) => formWords[field]).join('和')}`
  const reason = missing.length > 0 ? lacks : wrong && `请检查${formWords[wrong]}`
  const row = (
    <>
      {!published && (
        <Button kind="default" small busy={busy} onClick={onKeep}>
          存草稿
        </Button>
      )}
      <Button disabled={Boolean(reason)} reason={reason} busy={published && busy} onClick={onGo}>
        {published ? '保存修改' : '发布'}
      </Button>
    </>
  )
  if (!refusal) return row
  return (
    <View className="u-grow u-stack">
      <View className="u-error" {...aria('alert', undefined, { live: 'polite' })}>
        {deskRefusal(refusal)}
      </View>
      <View className="u-buttons">{row}</View>
    </View>
  )
}
