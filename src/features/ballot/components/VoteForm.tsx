import type { BallotView } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { castRefusal, consequenceWords, lackWords, stillUnsureWords } from '@/words/ballot-vote'
import { api } from '../api'
import { useCasting } from '../casting'
import { answersOf, lackOf } from '../choices'
import { useChoices } from '../choosing'
import { reviewOf } from '../review'
import { Progress } from './Progress'
import { Questions } from './Questions'
import { Review } from './Review'
import { VoteHead } from './VoteHead'
import { WhatIsKept } from './WhatIsKept'

type Props = {
  ballot: BallotView
  memberId: string
  onChanged: (ballot?: BallotView) => void
}

/** The ballot as it is filled in, looked over and cast. */
export function VoteForm({ ballot, memberId, onChanged }: Props) {
  const { id } = ballot
  const { choices, choose, forget } = useChoices(id, memberId)
  const casting = useCasting()
  const [reviewing, setReviewing] = useState(false)
  const [asking, setAsking] = useState<'no' | 'asking' | 'failed'>('no')
  const lack = lackOf(ballot, choices)
  const confirm = async () => {
    setAsking('no')
    const receipt = await casting.run({ id, memberId, answers: answersOf(ballot, choices) })
    if (receipt) {
      forget()
      onChanged({ ...ballot, mine: 'voted', can: ballot.can.filter((deed) => deed !== 'cast') })
    }
  }
  const back = async () => {
    if (casting.unsure) {
      // The first one may have arrived: only a ballot that is known to be open may be filled in otherwise.
      setAsking('asking')
      const now = await api.get({ id })
      setAsking(now.ok ? 'no' : 'failed')
      if (!now.ok) return
      if (now.value.mine === 'voted') forget()
      onChanged(now.value)
    } else if (casting.refusal) onChanged()
    casting.clear()
    setReviewing(false)
  }
  const error = asking === 'failed' ? stillUnsureWords : casting.refusal && castRefusal(casting.refusal)
  const bar = (
    <View className="u-grow">
      <Progress of={ballot} choices={choices} />
      <Button disabled={lack !== undefined} reason={lack && lackWords(lack, ballot)} onClick={() => setReviewing(true)}>
        下一步：核对
      </Button>
    </View>
  )
  return (
    <Page bar={bar}>
      <VoteHead of={ballot} now={Date.now()} />
      <Questions of={ballot} choices={choices} onChoose={choose} />
      <WhatIsKept of={ballot} />
      <Slot>
        {reviewing && (
          <Review
            title="请核对您的选择"
            questions={reviewOf(ballot, choices)}
            consequence={consequenceWords(ballot)}
            confirm={casting.unsure ? '再投一次' : '确认投票'}
            back={casting.unsure ? '看投出没有' : '返回修改'}
            busy={casting.busy || asking === 'asking'}
            error={error}
            onConfirm={confirm}
            onBack={back}
          />
        )}
      </Slot>
    </Page>
  )
}
