import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Bar } from '@/ui/Bar'
import { Button } from '@/ui/Button'
import { attachmentWords } from '@/words/file'
import { refusalWords } from '@/words/kit'
import type { Sending } from '../attaching'

/** Of these the same file may still come through. */
const PASSING = ['OFFLINE', 'BUSY', 'BROKEN', 'NOT_SIGNED_IN']

type Props = { sending: Sending; onAgain: () => void; onRemove: () => void }

/** A file on its way, or why it stays here. */
export function Underway({ sending: { file, sent, refusal }, onAgain, onRemove }: Props) {
  return (
    <View className="u-pad">
      {refusal ? (
        <>
          <View>{file.name}</View>
          <View className="u-error" {...aria('alert', undefined, { live: 'polite' })}>
            {refusalWords(refusal, attachmentWords)}
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
