import { momentWords } from '@domain/kit/time'
import type { AnnouncementView } from '@domain/notice/announcement'
import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Files } from '@/ui/Files'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { announcementRefusal, audienceWords, takenBackWords } from '@/words/notice-announcement'
import { api } from '../api'
import { Asked } from './Asked'

const isUnread = ({ addressed, read }: AnnouncementView) => addressed && !read

/** What was announced, whole. Where it does not ask for 我已阅读, opening it is reading it. */
export function Announcement({ id }: { id: string }) {
  const loaded = useLoad(() => api.get({ id }), [id])
  const reading = useDeed(api.read)
  const { value: view } = loaded
  const wanted = view && isUnread(view) && view.needsRead && !view.takenBack
  const read = async () => {
    if (view && (await reading.run({ id }))) loaded.put({ ...view, read: true })
  }
  useEffect(() => {
    if (view && isUnread(view) && !wanted) read()
  }, [view?.id])
  usePullDownRefresh(async () => {
    await loaded.reload()
    Taro.stopPullDownRefresh()
  })
  const bar = wanted && (
    <Button busy={reading.busy} onClick={read}>
      我已阅读
    </Button>
  )
  return (
    <Page bar={bar}>
      <Asked of={loaded}>
        {(shown) => (
          <>
            <Matter view={shown} />
            <Slot>
              {wanted && reading.refusal && (
                <View className="u-pad u-error">{announcementRefusal(reading.refusal)}</View>
              )}
            </Slot>
          </>
        )}
      </Asked>
    </Page>
  )
}

function Matter({ view }: { view: AnnouncementView }) {
  const { title, body, byName, at, audience, files, takenBack } = view
  const now = Date.now()
  return (
    <>
      <Card pad>
        <View className="u-stack">
          <View className="u-h2">{title}</View>
          <View className="u-sub">
            {byName}发布 · <Text className="u-nowrap">{momentWords(at, now)}</Text> · 发给{audienceWords(audience)}
          </View>
          <Slot>{takenBack && <View className="u-due">{takenBackWords(takenBack)}</View>}</Slot>
          <Slot>{body !== undefined && <View className="u-body">{body}</View>}</Slot>
        </View>
      </Card>
      <Files files={files} />
    </>
  )
}
