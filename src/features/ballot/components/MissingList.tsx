import type { BallotView } from '@domain/ballot/view'
import { ok } from '@domain/kit/result'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { addressOf, copy } from '@/kit/copy'
import { useDeed } from '@/kit/deed'
import { footOf, usePages } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Confirm } from '@/ui/Confirm'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { scrutineerRefusal } from '@/words/ballot'
import { missingText } from '@/words/ballot-desk'
import { api } from '../api'
import { missingPeople } from '../desk'
import { useBallot } from '../store'
import { Asked } from './Asked'
import { Refused } from './Refused'

const useMissing = (id: string) => {
  const [total, setTotal] = useState<number>()
  const paged = usePages(
    async (cursor) => {
      const answer = await api.missing({ id, cursor })
      if (!answer.ok) return answer
      const { items, cursor: next } = answer.value
      setTotal(answer.value.total)
      return ok({ items, cursor: next })
    },
    [id],
  )
  return { total, paged }
}

function Bar({ ballot, total, onRemind }: { ballot: BallotView; total: number; onRemind: () => void }) {
  const names = useDeed(missingPeople)
  const copyNow = async () => {
    // Of a secret ballot not even who has voted is told in a group.
    const people = ballot.secrecy === 'named' ? await names.run(ballot.id) : null
    if (people === undefined) return
    const address = addressOf('ballot', { id: ballot.id })
    await copy(missingText(ballot, total, people, Date.now(), address), '已复制，去群里粘贴吧')
  }
  return (
    <>
      <Slot>{names.refusal && <Refused refusal={names.refusal} />}</Slot>
      <Button kind="default" onClick={onRemind}>
        发消息提醒
      </Button>
      <Button busy={names.busy} onClick={copyNow}>
        复制到群
      </Button>
    </>
  )
}

function RemindConfirm({ ballot, total, onClose }: { ballot: BallotView; total: number; onClose: () => void }) {
  const deed = useDeed(api.remind)
  const confirm = async () => {
    const done = await deed.run({ id: ballot.id })
    if (!done) return
    toast(`已提醒 ${done.told} 人`)
    onClose()
  }
  return (
    <Confirm
      title="确认提醒？"
      choice={`提醒 ${total} 人`}
      note={ballot.title}
      consequence="还没投票的人会收到一条消息，一小时内只提醒一次。"
      confirm="提醒"
      back="先不提醒"
      busy={deed.busy}
      error={deed.refusal && scrutineerRefusal(deed.refusal)}
      onConfirm={confirm}
      onClose={onClose}
    />
  )
}

/** The card of the page, which leads to the ballot itself. */
const ShareCard = () => (
  <View className="u-buttons">
    <Button kind="default" small openType="share">
      转发投票卡片到群
    </Button>
  </View>
)

type Props = { id: string; onShown: (ballot: BallotView) => void }

/** Who has not voted yet: to be reminded by name, to be asked in the chat group by number. */
export function MissingList({ id, onShown }: Props) {
  const { value: ballot } = useBallot(id)
  useEffect(() => {
    if (ballot) onShown(ballot)
  }, [ballot, onShown])
  const { total = 0, paged } = useMissing(id)
  const [asks, setAsks] = useState(false)
  usePullDownRefresh(async () => {
    await paged.reload()
    Taro.stopPullDownRefresh()
  })
  const bar = ballot && total > 0 && <Bar ballot={ballot} total={total} onRemind={() => setAsks(true)} />
  return (
    <Page bar={bar}>
      <Slot>
        {total > 0 && (
          <Notice icon="lock">
            {ballot?.secrecy === 'named'
              ? '名单只给监票人催票用。'
              : '名单只给监票人催票用；复制到群里的只有人数，没有名字。'}
          </Notice>
        )}
      </Slot>
      <Slot>{total > 0 && process.env.TARO_ENV !== 'h5' && <ShareCard />}</Slot>
      <Asked of={paged}>
        {() => (
          <Slot>
            {paged.items.length === 0 ? (
              <Empty icon="check" title="都投了" hint="应到的人都投了票，或领了纸质票。" />
            ) : (
              <Card title={`还没投票 ${total} 人`}>
                {paged.items.map((one) => (
                  <Cell key={one.id} title={one.name} desc={one.group} />
                ))}
                <Slot>{paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
              </Card>
            )}
          </Slot>
        )}
      </Asked>
      <Slot>{asks && ballot && <RemindConfirm ballot={ballot} total={total} onClose={() => setAsks(false)} />}</Slot>
    </Page>
  )
}
