import type { Me } from '@domain/member/contract'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { Asked } from '@/ui/Asked'
import { Page } from '@/ui/Page'
import { DeskPart } from '../../components/DeskPart'
import { Gate } from '../../components/Gate'
import { ManagePart } from '../../components/ManagePart'
import { VoterPart } from '../../components/VoterPart'
import { useBallot } from '../../store'

/** One ballot: for who manages it on top, then for its scrutineers, then for who votes. */
function Ballot({ me }: { me: Me }) {
  const { id = '' } = useRouter().params
  const loaded = useBallot(id)
  usePullDownRefresh(async () => {
    await loaded.reload()
    Taro.stopPullDownRefresh()
  })
  return (
    <Page>
      <Asked of={loaded}>
        {(ballot) => {
          const part = { ballot, me, onChanged: (next?: typeof ballot) => (next ? loaded.put(next) : loaded.reload()) }
          return (
            <>
              <ManagePart {...part} />
              <DeskPart {...part} />
              <VoterPart {...part} />
            </>
          )
        }}
      </Asked>
    </Page>
  )
}

export default function BallotPage() {
  return <Gate>{(me) => <Ballot me={me} />}</Gate>
}
