import type { ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { isOverdue, nextWords } from '../next'
import { metaOf, tagOf } from '../tag'

type Props = {
  view: ProposalView
  now: number
  /** What comes next stands above already. */
  told?: boolean
}

/** State, number, title, who stands behind it, and what happens next by when. */
export function Head({ view, now, told }: Props) {
  const { tone, words } = tagOf(view)
  const others = view.coProposers.length > 0 ? `，${view.coProposers.join('、')} 共同提出` : ''
  const endorsers = view.endorserNames.length > 0 ? `${view.endorserNames.join('、')} 附议` : '还没有人附议'
  const behind = [`${view.proposer} 提出${others}`, view.state !== 'draft' && endorsers].filter(Boolean).join(' · ')
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <View className="u-row">
          <Tag tone={tone}>{words}</Tag>
          <View className="u-cap u-num">{metaOf(view)}</View>
        </View>
        <View className="u-h2" {...aria('heading')}>
          {view.title}
        </View>
        <View className="u-sub">{behind}</View>
        {!told && (
          <View className={isOverdue(view, now) ? 'u-due u-num u-gap' : 'u-num u-gap'}>{nextWords(view, now)}</View>
        )}
      </View>
    </Card>
  )
}
