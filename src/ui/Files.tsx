import type { FileView } from '@domain/file/model'
import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { showFile } from '@/kit/show-file'
import { openingWords, sizeWords } from '@/words/file'
import { refusalWords } from '@/words/kit'
import { aria, picture as pictured } from './aria'
import { Card } from './Card'
import { Cell } from './Cell'
import { Sheet } from './Sheet'
import { Slot } from './Slot'

/** The files of a proposal or an announcement; a tap opens one. */
export function Files({ files }: { files: readonly FileView[] }) {
  const opening = useDeed(showFile)
  const [on, setOn] = useState<string>()
  const [picture, setPicture] = useState<{ url: string; name: string }>()
  if (files.length === 0) return null
  const open = async ({ fileId, name }: FileView) => {
    setOn(fileId)
    const shown = await opening.run({ fileId, name })
    if (shown?.url) setPicture({ url: shown.url, name })
  }
  return (
    <Card title={`附件（${files.length}）`}>
      {files.map((file) => (
        <Cell
          key={file.fileId}
          title={file.name}
          desc={opening.busy && on === file.fileId ? '正在打开…' : sizeWords(file.size)}
          label={`打开附件：${file.name}`}
          onClick={() => open(file)}
        />
      ))}
      <Slot>
        {opening.refusal && (
          <View className="u-pad u-error" {...aria('alert', undefined, { live: 'polite' })}>
            {refusalWords(opening.refusal, openingWords)}
          </View>
        )}
      </Slot>
      <Slot>
        {picture && (
          <Sheet title={picture.name} onClose={() => setPicture(undefined)}>
            <Image className="u-picture" mode="widthFix" src={picture.url} {...pictured(picture.name)} />
          </Sheet>
        )}
      </Slot>
    </Card>
  )
}
