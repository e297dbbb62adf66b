import type { Me } from '@domain/member/contract'
import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Asked } from '../../components/Asked'
import { NotNow } from '../../components/NotNow'
import { Questions } from '../../components/Questions'
import { Voted } from '../../components/Voted'
import { VoteForm } from '../../components/VoteForm'
import { VoteHead } from '../../components/VoteHead'
import { WhatIsKept } from '../../components/WhatIsKept'
import { useBallot } from '../../store'

const nothing = () => undefined

function Vote({ me }: { me: Me }) {
  const { id = '' } = useRouter().params
  const loaded = useBallot(id)
  const { value, put, reload } = loaded
  const memberId = me.member?.id
  if (value && memberId && value.can.includes('cast'))
    return <VoteForm ballot={value} memberId={memberId} onChanged={(next) => (next ? put(next) : reload())} />
  return (
    <Page>
      <Asked of={loaded} rows={4}>
        {(ballot) => (
          <>
            {ballot.mine === 'voted' ? <Voted of={ballot} /> : <VoteHead of={ballot} now={Date.now()} />}
            {ballot.mine !== 'voted' && <NotNow of={ballot} now={Date.now()} />}
            {ballot.state === 'announced' && <Questions of={ballot} choices={[]} disabled onChoose={nothing} />}
            <WhatIsKept of={ballot} />
          </>
        )}
      </Asked>
    </Page>
  )
}

/** 投票. */
export default function VotePage() {
  return <Gate>{(me) => <Vote me={me} />}</Gate>
}
