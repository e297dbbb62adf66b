import { momentWords } from '@domain/kit/time'
import type { AnnouncementView } from '@domain/notice/announcement'
import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Files } from '@/ui/Files'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { announcementRefusal, audienceWords, takenBackWords } from '@/words/notice-announcement'
import { api } from '../api'
import { Asked } from './Asked'
import { TakeBackSheet } from './TakeBackSheet'

const asksToRead = ({ addressed, needsRead, takenBack }: AnnouncementView) => addressed && needsRead && !takenBack
const isUnread = ({ addressed, read }: AnnouncementView) => addressed && !read

/**
 * What was announced, whole. Where it does not ask for 我已阅读, opening it is reading it; the inbox has `marked` it
 * then already.
 */
export function Announcement({ id, marked }: { id: string; marked?: boolean }) {
  const loaded = useLoad(() => api.get({ id }), [id])
  const reading = useDeed(api.read)
  const [takesBack, setTakesBack] = useState(false)
  const { value: view } = loaded
  const wanted = view && isUnread(view) && view.needsRead && !view.takenBack
  const read = async () => {
    if (view && (await reading.run({ id }))) loaded.put({ ...view, read: true })
  }
  useEffect(() => {
    if (view && isUnread(view) && !wanted && !marked) read()
  }, [view?.id])
  usePullDownRefresh(async () => {
    await loaded.reload()
    Taro.stopPullDownRefresh()
  })
  const bar = wanted && (
    <View className="u-grow u-stack">
      <Slot>{reading.refusal && <View className="u-error">{announcementRefusal(reading.refusal)}</View>}</Slot>
      <Button busy={reading.busy} onClick={read}>
        我已阅读
      </Button>
    </View>
  )
  return (
    <Page bar={bar}>
      <Asked of={loaded}>
        {(shown) => (
          <>
            <Matter view={shown} />
            <Slot>{shown.runs && <Running view={shown} onTakeBack={() => setTakesBack(true)} />}</Slot>
          </>
        )}
      </Asked>
      <Slot>
        {takesBack && view && (
          <TakeBackSheet
            view={view}
            onDone={(after) => {
              setTakesBack(false)
              loaded.put(after)
            }}
            onClose={() => setTakesBack(false)}
          />
        )}
      </Slot>
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
          <Slot>
            {asksToRead(view) && (
              <View className="u-row">
                <Tag tone={view.read ? 'green' : 'red'}>{view.read ? '您已阅读' : '读完请点“我已阅读”'}</Tag>
              </View>
            )}
          </Slot>
          <Slot>{takenBack && <View className="u-body">{takenBackWords(takenBack)}</View>}</Slot>
          <Slot>{body !== undefined && <View className="u-body">{body}</View>}</Slot>
        </View>
      </Card>
      <Files files={files} />
    </>
  )
}

/** For who speaks for the union. */
function Running({ view, onTakeBack }: { view: AnnouncementView; onTakeBack: () => void }) {
  const { id, takenBack } = view
  return (
    <Card>
      <Cell title="阅读情况" desc="多少人读了，谁还没读" onClick={() => go('noticeReaders', { id })} />
      {!takenBack && <Cell title="撤回" desc="发错了可以撤回，要写原因" onClick={onTakeBack} />}
    </Card>
  )
}
