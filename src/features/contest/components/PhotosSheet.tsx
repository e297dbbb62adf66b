import type { Photo } from '@domain/contest/photo'
import type { ContestView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { showFile } from '@/kit/show-file'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { photoRefusal } from '@/words/contest-desk'
import { api } from '../api'
import type { SheetProps } from '../doing'
import { addPhotos, chooseOfTheDay } from '../photographing'

type Props = SheetProps & { onPut: (view: ContestView) => void }

/** Pictures of the day: each is looked at by WeChat before colleagues see it. */
export function PhotosSheet({ contest, onPut, onClose }: Props) {
  const photos = contest.photos ?? []
  const adding = useDeed(addPhotos)
  const changing = useDeed(api.photos)
  const showing = useDeed(showFile)
  const [picture, setPicture] = useState<string>()
  const now = Date.now()
  const refusal = adding.refusal ?? changing.refusal ?? showing.refusal
  const add = async () => {
    changing.clear()
    const files = await chooseOfTheDay(photos.length + 1)
    const view = files.length > 0 ? await adding.run({ id: contest.id, files }) : undefined
    if (view) onPut(view)
  }
  const remove = async (photo: Photo) => {
    adding.clear()
    const view = await changing.run({ id: contest.id, remove: [photo.fileId] })
    if (view) onPut(view)
  }
  // Browsers have no viewer to hand a picture to.
  const show = async (photo: Photo) => setPicture((await showing.run(photo))?.url)
  const button = (
    <Button busy={adding.busy} onClick={add}>
      添加照片
    </Button>
  )
  return (
    <Sheet title={`活动照片（${photos.length}）`} onClose={onClose} buttons={button}>
      <Slot>{refusal && <View className="u-pad u-error">{photoRefusal(refusal)}</View>}</Slot>
      <Slot>{picture && <Image className="contest-poster" mode="widthFix" src={picture} />}</Slot>
      {photos.map((photo) => (
        <Cell
          key={photo.fileId}
          title={photo.name}
          desc={`${photo.by.name} · ${momentWords(photo.at, now)}`}
          right={
            <View className="u-row">
              <Button kind="default" small label={`看：${photo.name}`} onClick={() => show(photo)}>
                看
              </Button>
              <Button
                kind="default"
                small
                busy={changing.busy}
                label={`移除：${photo.name}`}
                onClick={() => remove(photo)}
              >
                移除
              </Button>
            </View>
          }
        />
      ))}
      <Slot>
        {photos.length === 0 && (
          <Empty icon="cup" title="还没有照片" hint="选几张现场照片，通过内容检查后，能看到活动的老师都能看。" />
        )}
      </Slot>
    </Sheet>
  )
}
