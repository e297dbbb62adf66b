import { momentWords } from '@domain/kit/time'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { footOf, usePages } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { More } from '@/ui/More'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { api } from '../api'
import { Asked } from './Asked'

/** Who bound an account, or got another one, while it was announced and open: somebody else might vote for them. */
export function Bindings({ id }: { id: string }) {
  const paged = usePages((cursor) => api.bindings({ id, cursor }), [id])
  const now = Date.now()
  usePullDownRefresh(async () => {
    await paged.reload()
    Taro.stopPullDownRefresh()
  })
  return (
    <Page>
      <Notice>从通知发出到封箱，绑定或换绑过微信的人。有疑问的，请当面向本人核实。</Notice>
      <Asked of={paged}>
        {() => (
          <Slot>
            {paged.items.length === 0 && !paged.more ? (
              <Empty icon="check" title="没有变动" hint="这段时间里没有人绑定或换绑微信。" />
            ) : (
              <Card>
                {paged.items.map(({ memberId, name, group, at }) => (
                  <Cell key={`${memberId} ${at}`} title={name} desc={group} right={momentWords(at, now)} />
                ))}
                <Slot>{paged.more && <More state={footOf(paged)} onMore={paged.loadMore} />}</Slot>
              </Card>
            )}
          </Slot>
        )}
      </Asked>
    </Page>
  )
}
