import type { CallView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Paged } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { toast } from '@/ui/toast'
import { callTag, callText, windowWords } from '../calls'
import { PagedList } from './PagedList'
import { Poster } from './Poster'

/** The calls, newest first, each with its words for the chat group. */
export function CallList({ paged, needed }: { paged: Paged<CallView>; needed: number }) {
  const now = Date.now()
  const copy = (call: CallView) =>
    Taro.setClipboardData({ data: callText(call, needed, now) }).then(
      () => toast('已复制，请粘贴到工作群'),
      () => toast('没有复制成功，请再试一次'),
    )
  const [shown, setShown] = useState<CallView>()
  const empty = <Empty icon="horn" title="还没有征集" hint="发起征集后，代表就可以在起止日期内提交提案。" />
  return (
    <>
      <PagedList paged={paged} empty={empty}>
        {(calls) =>
          calls.map((call) => {
            const { tone, words } = callTag(call, now)
            return (
              <Card key={call.id} pad>
                <View className="u-stack u-stack_small">
                  <View className="u-row">
                    <Tag tone={tone}>{words}</Tag>
                    <View className="u-cap u-num">{windowWords(call, now)}</View>
                  </View>
                  <View className="u-body">{call.title}</View>
                </View>
                <View className="u-buttons u-gap">
                  <Button
                    kind="default"
                    small
                    label={`看统计：${call.title}`}
                    onClick={() => go('stats', { callId: call.id })}
                  >
                    看统计
                  </Button>
                  {now < call.closesAt && (
                    <>
                      <Button kind="default" small label={`复制到群：${call.title}`} onClick={() => copy(call)}>
                        复制到群
                      </Button>
                      <Button kind="default" small label={`海报：${call.title}`} onClick={() => setShown(call)}>
                        海报
                      </Button>
                    </>
                  )}
                </View>
              </Card>
            )
          })
        }
      </PagedList>
      <Slot>{shown && <Poster call={shown} onClose={() => setShown(undefined)} />}</Slot>
    </>
  )
}
