import { type FileView, LIMITS } from '@domain/file/model'
import { View } from '@tarojs/components'
import type { Chosen } from '@/kit/choose-file'
import { chooseFiles } from '@/kit/choose-file'
import { useDeed } from '@/kit/deed'
import { upload } from '@/kit/upload'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Field } from '@/ui/Field'
import { Slot } from '@/ui/Slot'
import { fileWords, sizeWords } from '@/words/file'
import { refusalWords } from '@/words/kit'

type Props = { file?: FileView; error?: string; onChange: (file: FileView | undefined) => void }

/** The school's own 办法, as the minutes will need it. */
export function OwnRules({ file, error, onChange }: Props) {
  const sending = useDeed((chosen: Chosen, requestId) => upload('ballot', chosen, undefined, requestId))
  const choose = async () => {
    const [chosen] = await chooseFiles(LIMITS.ballot.ends, 1).catch(() => [])
    if (!chosen) return
    const sent = await sending.run(chosen)
    if (sent) onChange({ fileId: sent.fileId, name: chosen.name, size: chosen.size })
  }
  const said = sending.refusal ? refusalWords(sending.refusal, fileWords) : error
  return (
    <Field label="本校的选举（表决）办法" error={said} hint="图片、PDF 或 Word，不超过 10 MB">
      <Slot>
        {file && (
          <Cell
            title={file.name}
            desc={sizeWords(file.size)}
            right={
              <Button kind="ghost" small label={`移除：${file.name}`} onClick={() => onChange(undefined)}>
                移除
              </Button>
            }
          />
        )}
      </Slot>
      <View className="u-buttons">
        <Button kind="default" small busy={sending.busy} onClick={choose}>
          {file ? '换一个文件' : '选文件'}
        </Button>
      </View>
    </Field>
  )
}
