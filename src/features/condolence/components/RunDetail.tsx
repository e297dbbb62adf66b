import type { RunView } from '@domain/condolence/running'
import { dayWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { KeyValue } from '@/ui/KeyValue'
import { PaperCell } from '@/ui/PaperCell'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { formWords, sourceWords } from '@/words/condolence'
import { runKindWords } from '@/words/condolence-run'
import { yuan } from '../money'
import { openCarePaper } from '../papers'
import { runTag } from '../run-row'
import { ChoiceCard } from './ChoiceCard'

type Props = { of: RunView; onDone: (view: RunView) => void }

function factsOf({ kind, form, valueFen, asOf, people, sumFen, source, line, madeBy }: RunView, now: number) {
  return [
    { key: '事由', value: runKindWords[kind] },
    { key: '每人', value: `价值 ${yuan(valueFen)}，${formWords[form]}` },
    { key: '名单', value: `按 ${dayWords(asOf, now)} 在册的人` },
    ...(people !== undefined && sumFen !== undefined ? [{ key: '合计', value: `${people} 人，${yuan(sumFen)}` }] : []),
    ...(source && line ? [{ key: '经费', value: `${sourceWords[source]}，${line}` }] : []),
    ...(madeBy ? [{ key: '发起', value: madeBy }] : []),
  ]
}

/** What it is, what is mine of it, and the ways on for who hands out. */
export function RunDetail({ of, onDone }: Props) {
  const now = Date.now()
  const { id, title, mine, choices, can, people } = of
  const { tone, state, next } = runTag(of, now)
  return (
    <>
      <View className="u-heading">
        <View className="u-h2" {...aria('heading')}>
          {title}
        </View>
        <View className="u-row u-sub">
          <Tag tone={tone}>{state}</Tag>
          {next}
        </View>
      </View>
      <Slot>{mine && choices.length > 0 && <ChoiceCard of={of} onDone={onDone} />}</Slot>
      <Slot>
        {people !== undefined && (
          <Card>
            {can.includes('hand') && (
              <Cell title="按名单发放" desc="勾选本组同事，或登记代领" onClick={() => go('runHand', { id })} />
            )}
            <Cell title="发放进度" desc="领了多少、还差谁" onClick={() => go('runProgress', { id })} />
            <PaperCell
              open={openCarePaper}
              paper={{ of: 'receipts', runId: id }}
              title="签领表"
              desc="打印签名，附在凭证后"
            />
          </Card>
        )}
      </Slot>
      <Card title="说明" pad>
        <KeyValue items={factsOf(of, now)} />
      </Card>
    </>
  )
}
