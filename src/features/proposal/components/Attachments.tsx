import { FILES_MOST, type FileView, LIMITS } from '@domain/file/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { type Chosen, chooseFiles, choosePictures } from '@/kit/choose-file'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { sizeWords } from '@/words/file'
import type { Attaching } from '../attaching'
import { Underway } from './Underway'

const { ends, most } = LIMITS.proposal
const BROWSER = process.env.TARO_ENV === 'h5'

type Props = {
  files: readonly FileView[]
  attaching: Attaching
  error?: string
  onRemove: (fileId: string) => void
}

/** Pictures and PDFs beside the text. */
export function Attachments({ files, attaching, error, onRemove }: Props) {
  const [failed, setFailed] = useState(false)
  const room = FILES_MOST - files.length - attaching.sending.length
  const choose = async (from: () => Promise<Chosen[]>) => {
    setFailed(false)
    const chosen = await from().catch(() => {
      setFailed(true)
      return []
    })
    if (chosen.length > 0) attaching.add(chosen)
  }
  const wrong = failed
    ? '没有打开选择文件的窗口，请更新微信再试。'
    : attaching.over
      ? `最多 ${FILES_MOST} 个附件，多出的没有加上。`
      : error
  return (
    <Card title="附件">
      <Slot>
        {files.map(({ fileId, name, size }) => (
          <Cell
            key={fileId}
            title={name}
            desc={sizeWords(size)}
            right={
              <Button kind="ghost" small label={`移除：${name}`} onClick={() => onRemove(fileId)}>
                移除
              </Button>
            }
          />
        ))}
      </Slot>
      <Slot>
        {attaching.sending.map((one) => (
          <Underway
            key={one.requestId}
            sending={one}
            onAgain={() => attaching.again(one.requestId)}
            onRemove={() => attaching.remove(one.requestId)}
          />
        ))}
      </Slot>
      <View className="u-pad">
        <View className="u-stack u-stack_small">
          <View className="u-sub">
            可以不加。图片或 PDF，最多 {FILES_MOST} 个，每个不超过 {sizeWords(most)}；能看到这件提案的人都能打开。
          </View>
          <Slot>
            {wrong && (
              <View className="u-error" {...aria('alert', undefined, { live: 'polite' })}>
                {wrong}
              </View>
            )}
          </Slot>
          <View className="u-buttons">
            {!BROWSER && (
              <Button
                kind="default"
                small
                disabled={room <= 0}
                onClick={() => choose(() => choosePictures(room, FILES_MOST - room + 1))}
              >
                添加图片
              </Button>
            )}
            <Button kind="default" small disabled={room <= 0} onClick={() => choose(() => chooseFiles(ends, room))}>
              {BROWSER ? '添加附件' : '从聊天里选文件'}
            </Button>
          </View>
        </View>
      </View>
    </Card>
  )
}
