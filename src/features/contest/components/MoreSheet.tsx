import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { askConsent } from '@/kit/privacy'
import { go } from '@/kit/routes'
import { Cell } from '@/ui/Cell'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { deskRefusal } from '@/words/contest-desk'
import type { Doing, SheetProps } from '../doing'
import { missingOf } from '../missing'

type Props = SheetProps & { live: boolean; onDo: (doing: Doing) => void }

/** What is done with a contest beside its entrants. */
export function MoreSheet({ contest, event, live, onDo, onClose }: Props) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const at = { contest: contest.id, event: event.id }
  const leave = (way: () => void) => () => {
    onClose()
    way()
  }
  const copy = async () => {
    if (busy || !(await askConsent())) return
    setBusy(true)
    setError(undefined)
    const found = await missingOf(contest, event, Date.now())
    setBusy(false)
    if (!found.ok) return setError(deskRefusal(found))
    if (found.value.count === 0) return toast('各小组都报了，队伍人数也够')
    Taro.setClipboardData({ data: found.value.text }).then(
      () => toast('已复制，请粘贴到工作群'),
      () => toast('没有复制成功，请再试一次'),
    )
  }
  const over = contest.phase === 'over' || contest.phase === 'cancelled'
  const plays = contest.phase !== 'draft' && contest.phase !== 'cancelled'
  return (
    <Sheet title={contest.title} onClose={onClose}>
      {live && (
        <>
          <Cell
            title="复制到群：谁还没报"
            desc={busy ? '正在准备…' : `“${event.name}”还没报名的小组、缺人的队伍`}
            label="复制到群"
            onClick={copy}
          />
          <Slot>{error && <View className="u-pad u-error">{error}</View>}</Slot>
          {contest.phase === 'running' && (
            <Cell title="代报名" desc="给没带手机的老师报名" onClick={() => onDo({ what: 'add' })} />
          )}
          <Cell title="会场大屏幕" desc="二维码和到场人数，扫码签到" onClick={leave(() => go('hall', at))} />
          <Cell title="点名签到" desc="照名单勾，没有网络也能用" onClick={leave(() => go('tick', at))} />
        </>
      )}
      {plays && !event.drawn && (
        <Cell
          title="抽签编排"
          desc={`“${event.name}”的赛制、分组、对阵`}
          onClick={leave(() => go('contestDraw', at))}
        />
      )}
      {plays && event.drawn && (
        <>
          <Cell
            title="对阵与赛程"
            desc={`“${event.name}”谁对谁、打成几比几`}
            onClick={leave(() => go('contestMatches', at))}
          />
          <Cell title="记成绩" desc="比分、时间、评委打分" onClick={leave(() => go('contestRecord', at))} />
        </>
      )}
      {plays && (
        <Cell
          title="名次与评奖"
          desc="名次、团体总分、获奖名单、参与人次"
          onClick={leave(() => go('contestStandings', at))}
        />
      )}
      {contest.phase !== 'draft' && contest.phase !== 'cancelled' && (
        <Cell title="打印资料" desc="秩序册、检录表、成绩册、签领表、海报" onClick={() => onDo({ what: 'papers' })} />
      )}
      {contest.phase !== 'draft' && contest.phase !== 'cancelled' && (
        <Cell title="活动照片" desc="现场照片，大家在活动页面里看" onClick={() => onDo({ what: 'photos' })} />
      )}
      {!over && (
        <Cell
          title="修改活动"
          desc="名称、地点、时间、项目、名额"
          onClick={leave(() => go('contestEdit', { id: contest.id }))}
        />
      )}
      {live && <Cell title="顺延" desc="下雨改期，报名和阵容不变" onClick={() => onDo({ what: 'postpone' })} />}
      {!over && <Cell title="取消活动" desc="取消后不能恢复" onClick={() => onDo({ what: 'cancel' })} />}
      {over && (
        <Cell
          title="复制成新的活动"
          desc="下次再办，只改时间"
          onClick={leave(() => go('contestEdit', { from: contest.id }))}
        />
      )}
    </Sheet>
  )
}
