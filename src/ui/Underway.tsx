import { View } from '@tarojs/components'
import type { Attached, Sending } from '@/kit/attaching'
import { attachmentWords } from '@/words/file'
import { refusalWords } from '@/words/kit'
import { aria } from './aria'
import { Bar } from './Bar'
import { Button } from './Button'

/** Of these the same file may still come through. */
const PASSING = ['OFFLINE', 'BUSY', 'BROKEN', 'NOT_SIGNED_IN']

type Props = { purpose: Attached; sending: Sending; onAgain: () => void; onRemove: () => void }

/** A file on its way, or why it stays here. */
export function Underway({ purpose, sending: { file, sent, refusal }, onAgain, onRemove }: Props) {
  return (
    <View className="u-pad">
      {refusal ? (
        <>
          <View>{file.name}</View>
          <View className="u-error" {...aria('alert', undefined, { live: 'polite' })}>
            {refusalWords(refusal, attachmentWords[purpose])}
          </View>
        </>
      ) : (
        <Bar label={file.name} percent={sent * 100} text={sent > 0 ? `${Math.round(sent * 100)}%` : '等待上传'} />
      )}
      <View className="u-buttons">
        {refusal && PASSING.includes(refusal.error) && (
          <Button kind="default" small label={`再试：${file.name}`} onClick={onAgain}>
            再试
          </Button>
        )}
        <Button kind="ghost" small label={`不要了：${file.name}`} onClick={onRemove}>
          不要了
        </Button>
      </View>
    </View>
  )
}
