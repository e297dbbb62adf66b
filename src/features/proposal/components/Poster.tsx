import type { CallView } from '@domain/proposal/model'
import { Image, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { openPermissions, savePicture } from '@/kit/save-picture'
import { picture } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Failure } from '@/ui/Failure'
import { Sheet } from '@/ui/Sheet'
import { Skeleton } from '@/ui/Skeleton'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { pictureWords } from '@/words/paper'
import { windowWords } from '../calls'
import { codeOf, openPaper } from '../papers'

const ALBUM = process.env.TARO_ENV !== 'h5'

type Props = { call: CallView; onClose: () => void }

/** A call's code, to be sent into the chat group or printed with its poster. */
export function Poster({ call, onClose }: Props) {
  const asking = useDeed(codeOf)
  const [code, setCode] = useState<Awaited<ReturnType<typeof asking.run>>>()
  const ask = () => asking.run({ callId: call.id }).then(setCode)
  useEffect(() => void ask(), [])
  const saving = useDeed(savePicture)
  const printing = useDeed(openPaper)
  const save = async (fileId: string) => {
    printing.clear()
    if ((await saving.run(fileId)) && ALBUM) toast('已存到相册')
  }
  const print = () => {
    saving.clear()
    printing.run({ of: 'poster', callId: call.id })
  }
  const refusal = saving.refusal ?? printing.refusal
  return (
    <Sheet
      title="征集海报"
      onClose={onClose}
      buttons={
        <>
          <Button kind="default" busy={printing.busy} label="打印海报，Word 文件" onClick={print}>
            打印海报
          </Button>
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
        <View className="u-h2">{call.title}</View>
        <View className="u-sub u-num">{windowWords(call, Date.now())}</View>
        <Slot>
          {code ? (
            <>
              <Image
                className="u-code"
                src={code.url}
                showMenuByLongpress
                {...picture(`${call.title}的二维码，打开写提案`)}
              />
              <View className="u-body">微信扫一扫，写提案</View>
            </>
          ) : asking.refusal ? (
            <Failure text={refusalWords(asking.refusal, pictureWords)} busy={asking.busy} onRetry={ask} />
          ) : (
            <Skeleton rows={1} />
          )}
        </Slot>
      </View>
      <Slot>
        {refusal && (
          <View className="u-error u-error_center">
            {refusalWords(refusal, pictureWords)}
            {refusal.error === 'NO_ALBUM' && (
              <Button kind="ghost" small onClick={openPermissions}>
                去设置
              </Button>
            )}
          </View>
        )}
      </Slot>
    </Sheet>
  )
}
