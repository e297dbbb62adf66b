import type { BallotView, Remark } from '@domain/ballot/view'
import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Quote } from '@/ui/Quote'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { api } from '../api'
import { useBallot } from '../store'
import { Asked } from './Asked'
import { Refused } from './Refused'

type OneProps = { id: string; remark: Remark; may: boolean; onDone: (items: Remark[]) => void }

function One({ id, remark, may, onDone }: OneProps) {
  const deed = useDeed(api.holdBack)
  const { key, text, heldBack } = remark
  const turn = async () => {
    const now = await deed.run({ id, key, held: !heldBack })
    if (now) onDone(now.items)
  }
  return (
    <View className="u-pad">
      <View className="u-stack u-stack_small">
        <Quote>{text}</Quote>
        <Slot>
          {may && (
            <View className="u-row">
              {heldBack && <Tag tone="grey">不转</Tag>}
              <Button
                kind="default"
                small
                busy={deed.busy}
                label={`${heldBack ? '恢复转给' : '不转给'}阅看人：${text}`}
                onClick={turn}
              >
                {heldBack ? '恢复转给阅看人' : '不转给阅看人'}
              </Button>
            </View>
          )}
        </Slot>
        <Slot>{deed.refusal && <Refused refusal={deed.refusal} />}</Slot>
      </View>
    </View>
  )
}

const personIn = ({ questions }: BallotView, question: number, id: string) => {
  const asked = questions[question]
  return asked && 'persons' in asked ? asked.persons.find((one) => one.id === id) : undefined
}

/** By the person whom they are about, in the order of the ballot. */
function groupsOf(ballot: BallotView, items: readonly Remark[]) {
  const groups = new Map<string, { name: string; remarks: Remark[] }>()
  for (const remark of items) {
    const key = `${remark.question} ${remark.personId}`
    const name = personIn(ballot, remark.question, remark.personId)?.name ?? ''
    const group = groups.get(key) ?? { name, remarks: [] }
    group.remarks.push(remark)
    groups.set(key, group)
  }
  return [...groups]
}

/** 意见和建议: nobody's names stand beside them; what is not fit to be handed on is held back. */
export function Remarks({ id, me }: { id: string; me: Me }) {
  const { value: ballot } = useBallot(id)
  const loaded = useLoad(() => api.remarks({ id }), [id])
  usePullDownRefresh(async () => {
    await loaded.reload()
    Taro.stopPullDownRefresh()
  })
  const counts = ballot?.scrutineers.some((one) => one.id === me.member?.id) ?? false
  const may = ballot?.can.includes('holdBack') ?? false
  return (
    <Page>
      <Slot>
        {ballot && (
          <Notice icon="lock">
            {counts
              ? '请先看一遍：人身攻击、能看出是谁写的，可以不转给阅看人。系统不知道是谁写的。'
              : '监票人看过后转来的意见，没有姓名。'}
          </Notice>
        )}
      </Slot>
      <Asked of={loaded}>
        {({ items }) => (
          <Slot>
            {items.length === 0 ? (
              <Empty icon="inbox" title="没有人写意见" />
            ) : (
              ballot &&
              groupsOf(ballot, items).map(([key, { name, remarks }]) => (
                <Card key={key} title={name}>
                  {remarks.map((remark) => (
                    <One
                      key={remark.key}
                      id={id}
                      remark={remark}
                      may={may}
                      onDone={(now) => loaded.put({ items: now })}
                    />
                  ))}
                </Card>
              ))
            )}
          </Slot>
        )}
      </Asked>
    </Page>
  )
}
