import { Image, View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { openPermissions, savePicture } from '@/kit/save-picture'
import { picture } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Consent } from '@/ui/Consent'
import { Failure } from '@/ui/Failure'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { pictureWords } from '@/words/paper'
import { type CodeOf, codeOf } from '../papers'

const ALBUM = process.env.TARO_ENV !== 'h5'

type Props = {
  title: string
  /** What the code opens: its name, and a line under it. */
  heading: string
  sub: string
  /** 微信扫一扫，… */
  words: string
  /** What the picture is, for who does not see it. */
  label: string
  of: CodeOf
  /** Another button beside saving, and why its deed was refused. */
  beside?: ReactNode
  refusal?: { error: string; detail?: unknown }
  /** Saving begins: what was refused beside it is of no matter any more. */
  onSave?: () => void
  onClose: () => void
}

/** A code on the screen, to be scanned off it, sent into the chat group or printed. */
export function CodeSheet({ title, heading, sub, words, label, of, beside, refusal, onSave, onClose }: Props) {
  const asking = useDeed(codeOf)
  const [code, setCode] = useState<Awaited<ReturnType<typeof asking.run>>>()
  const ask = () => asking.run(of).then(setCode)
  useEffect(() => void ask(), [])
  const saving = useDeed(savePicture)
  const save = async (fileId: string) => {
    onSave?.()
    if ((await saving.run(fileId)) && ALBUM) toast('已存到相册')
  }
  const wrong = refusal ?? saving.refusal
  return (
    <>
      <Sheet
        title={title}
        onClose={onClose}
        buttons={
          <>
            {beside}
            <Button
              disabled={!code}
              reason="二维码还没有出来"
              busy={saving.busy}
              onClick={() => code && save(code.fileId)}
            >
              {ALBUM ? '保存到相册' : '下载二维码'}
            </Button>
          </>
        }
      >
        <View className="u-pad u-center">
          <View className="u-h2">{heading}</View>
          <View className="u-sub u-num">{sub}</View>
          <Slot>
            {code ? (
              <>
                <Image className="u-code" src={code.url} showMenuByLongpress {...picture(label)} />
                <View className="u-body">{words}</View>
              </>
            ) : asking.refusal ? (
              <Failure text={refusalWords(asking.refusal, pictureWords)} busy={asking.busy} onRetry={ask} />
            ) : (
              <Skeleton rows={1} />
            )}
          </Slot>
        </View>
        <Slot>
          {wrong && (
            <View className="u-error u-error_center">
              {refusalWords(wrong, pictureWords)}
              {wrong.error === 'NO_ALBUM' && (
                <Button kind="ghost" small onClick={openPermissions}>
                  去设置
                </Button>
              )}
            </View>
          )}
        </Slot>
      </Sheet>
      <Slot>
        <Consent why="把图片存到相册要您同意。不同意也可以长按图片保存。" />
      </Slot>
    </>
  )
}
