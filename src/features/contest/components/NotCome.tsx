import type { ContestContract } from '@domain/contest/contract'
import type { Refusals } from '@domain/kit/contract'
import type { No } from '@domain/kit/result'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Outcome } from '@/ui/Outcome'
import { arrivingWords, elsewhereWords } from '@/words/contest-arriving'
import { refusalWords } from '@/words/kit'

type NotIn = Refusals<ContestContract['actions']['checkIn']>['NOT_IN']
const isNotIn = (refusal: No): refusal is No<'NOT_IN', NotIn> & { detail: NotIn } =>
  refusal.error === 'NOT_IN' && refusal.detail !== undefined

const titles: Record<string, string> = {
  OLD_CODE: '这个码已过期',
  FOREIGN_CODE: '不是本校的签到码',
  FORGED_CODE: '这个码无效',
  WAITING: '您还在候补',
  TOO_EARLY: '还没到签到时间',
  OVER: '比赛已经结束',
  CANCELLED: '比赛已经取消',
  OFFLINE: '网络没有连上',
}

type Props = { refusal: No; onWalkIn: () => void }

/** Why nobody was checked in, and what to do now. */
export function NotCome({ refusal, onWalkIn }: Props) {
  if (!isNotIn(refusal)) {
    const title = titles[refusal.error] ?? '没有签到'
    return <Outcome icon="x" tone="orange" title={title} lines={[refusalWords(refusal, arrivingWords)]} />
  }
  const { contestId, name, title, canSignUp, canWalkIn, elsewhere } = refusal.detail
  const lines = [name, title, elsewhereWords(elsewhere)].filter(Boolean)
  return (
    <Outcome icon="x" tone="orange" title="您没有报名这个项目" lines={lines}>
      <View className="u-buttons">
        {canWalkIn && (
          <Button small onClick={onWalkIn}>
            现场参加
          </Button>
        )}
        {canSignUp && !canWalkIn && (
          <Button small onClick={() => go('contest', { id: contestId })}>
            去报名
          </Button>
        )}
      </View>
    </Outcome>
  )
}
