import { dayWords } from '@domain/kit/time'
import type { ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Files } from '@/ui/Files'
import { KeyValue } from '@/ui/KeyValue'
import { Steps } from '@/ui/Steps'
import { decisionWords } from '@/words/proposal'
import { stepsOf } from '../steps'

function factsOf(view: ProposalView, now: number) {
  const { decision, decidedOn, lead, co, dueOn } = view
  const result =
    decision && [decisionWords[decision], decidedOn && dayWords(decidedOn, now)].filter(Boolean).join(' · ')
  return [
    { key: '提案人', value: [view.proposer, view.proposerGroup].filter(Boolean).join(' · ') },
    result && { key: '审查结果', value: result },
    lead && { key: '承办部门', value: lead },
    co.length > 0 && { key: '协办部门', value: co.join('、') },
    dueOn && { key: '答复期限', value: dayWords(dueOn, now) },
  ].filter((fact) => typeof fact === 'object')
}

/** Whoever has to judge it reads what it says first; whoever follows it, how far it is. */
const readsFirst = ({ may, state }: ProposalView) =>
  state === 'draft' || state === 'endorsing' || (['decide', 'assign', 'reply'] as const).some((d) => may.includes(d))

/** The way it has gone, what it says, and the facts of its handling. */
export function Matter({ view, now }: { view: ProposalView; now: number }) {
  const { mergedInto } = view
  const way = (
    <Card title="办理进度">
      <Steps items={stepsOf(view, now)} />
    </Card>
  )
  return (
    <>
      {!readsFirst(view) && way}
      {mergedInto && (
        <Card>
          <Cell
            title="看合并后的提案"
            desc="两件提案一起办理，进展看那一件"
            onClick={() => go('proposal', { id: mergedInto })}
          />
        </Card>
      )}
      <Card title="提案内容" pad>
        <View className="u-stack">
          <View>
            <View className="u-label">理由</View>
            <View className="u-body">{view.rationale}</View>
          </View>
          <View>
            <View className="u-label">建议措施</View>
            <View className="u-body">{view.measures}</View>
          </View>
        </View>
      </Card>
      <Files files={view.files} />
      {readsFirst(view) && way}
      <Card title="办理信息" pad>
        <KeyValue items={factsOf(view, now)} />
      </Card>
    </>
  )
}
