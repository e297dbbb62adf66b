import type { ContestView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { addressOf, copy } from '@/kit/copy'
import { openPermissions } from '@/kit/save-picture'
import { Button } from '@/ui/Button'
import { Consent } from '@/ui/Consent'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { addToCalendar, type Kept } from '../calendar'
import { contestText } from '../share'
import './contest.scss'

const H5 = process.env.TARO_ENV === 'h5'

/** Into the phone's calendar, into the chat group. */
export function Doings({ view, share }: { view: ContestView; share?: boolean }) {
  const [kept, setKept] = useState<Kept>()
  const keep = async () => {
    const done = await addToCalendar(view)
    setKept(done)
    if (done === 'done') toast(H5 ? '日历文件已下载，点开就能加入日历' : '已加入日历')
  }
  const text = () => contestText(view, Date.now(), addressOf('contest', { id: view.id }))
  const over = view.phase === 'over' || view.phase === 'cancelled'
  return (
    <>
      <View className="u-buttons c-doings">
        {!over && (
          <Button kind="default" small onClick={keep}>
            加入日历
          </Button>
        )}
        <Button kind="default" small onClick={() => copy(text(), '已复制，可以发到群里')}>
          复制到群
        </Button>
        {share && !H5 && (
          <Button kind="default" small openType="share">
            转发
          </Button>
        )}
      </View>
      <Slot>
        {kept === 'refused' && (
          <View className="u-error u-error_center">
            没有加入日历：手机没有允许。
            <Button kind="ghost" small onClick={openPermissions}>
              去设置
            </Button>
          </View>
        )}
      </Slot>
      <Slot>
        <Consent why="把活动写进手机日历要您同意。不同意也不影响报名。" />
      </Slot>
    </>
  )
}
