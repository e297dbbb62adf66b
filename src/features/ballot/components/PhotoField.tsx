import { View } from '@tarojs/components'
import { type Chosen, chooseFiles, choosePictures } from '@/kit/choose-file'
import { useDeed } from '@/kit/deed'
import { upload } from '@/kit/upload'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Slot } from '@/ui/Slot'
import { fileWords } from '@/words/file'
import { refusalWords } from '@/words/kit'
import { Face } from './Face'

const BROWSER = process.env.TARO_ENV === 'h5'
const choosePicture = () => (BROWSER ? chooseFiles(['jpg', 'jpeg', 'png'], 1) : choosePictures(1, 1))

type Props = { name: string; photo?: string; onChange: (photo: string | undefined) => void }

/** A candidate's picture, as it will stand on the ballot. */
export function PhotoField({ name, photo, onChange }: Props) {
  const sending = useDeed((chosen: Chosen, requestId) => upload('ballot', chosen, undefined, requestId))
  const choose = async () => {
    const [chosen] = await choosePicture().catch(() => [])
    const sent = chosen && (await sending.run(chosen))
    if (sent) onChange(sent.fileId)
  }
  return (
    <Field label="照片" error={sending.refusal && refusalWords(sending.refusal, fileWords)} hint="可以不放">
      <Slot>{photo && <Face name={name} photo={photo} />}</Slot>
      <View className="u-buttons">
        <Button kind="default" small busy={sending.busy} onClick={choose}>
          {photo ? '换一张' : '选照片'}
        </Button>
        {photo && (
          <Button kind="default" small onClick={() => onChange(undefined)}>
            不放照片
          </Button>
        )}
      </View>
    </Field>
  )
}
