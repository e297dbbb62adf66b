import { FILES_MOST, type FileView, LIMITS } from '@domain/file/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Attached, Attaching } from '@/kit/attaching'
import { type Chosen, chooseFiles, choosePictures } from '@/kit/choose-file'
import { attachedKinds, sizeWords } from '@/words/file'
import { aria } from './aria'
import { Button } from './Button'
import { Card } from './Card'
import { Cell } from './Cell'
import { Slot } from './Slot'
import { Underway } from './Underway'

const BROWSER = process.env.TARO_ENV === 'h5'

type Props = {
  purpose: Attached
  /** Who will be able to open them. */
  whom: string
  files: readonly FileView[]
  attaching: Attaching
  error?: string
  onRemove: (fileId: string) => void
}

/** Files beside a text that is being written. */
export function Attachments({ purpose, whom, files, attaching, error, onRemove }: Props) {
  const { ends, most } = LIMITS[purpose]
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
            purpose={purpose}
            sending={one}
            onAgain={() => attaching.again(one.requestId)}
            onRemove={() => attaching.remove(one.requestId)}
          />
        ))}
      </Slot>
      <View className="u-pad">
        <View className="u-stack u-stack_small">
          <View className="u-sub">
            可以不加。{attachedKinds[purpose]}，最多 {FILES_MOST} 个，每个不超过 {sizeWords(most)}；{whom}。
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
