import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { ballotDeedWords } from '@/words/ballot-making'
import { type Doing, nextDeed } from '../doing'
import type { PartProps } from '../part'

type Props = PartProps & { onDo: (doing: Doing) => void }

/** What who manages may do beside the next step. */
export function Deeds({ ballot, onDo }: Props) {
  const { id, can, state } = ballot
  const next = nextDeed(ballot, Date.now())
  const may = (deed: Doing) => can.includes(deed) && next !== deed
  const saves = can.includes('save')
  if (!saves && !may('close') && !may('publish') && !can.includes('cancel')) return null
  return (
    <Card title="主持">
      {saves && (
        <Cell
          title={ballotDeedWords.save}
          desc={state === 'made' ? '内容、时间、谁来投票、监票人' : '开始投票前都可以改'}
          onClick={() => go('ballotEdit', { id })}
        />
      )}
      {may('close') && <Cell title={ballotDeedWords.close} desc="都投完了可以提前截止" onClick={() => onDo('close')} />}
      {may('publish') && <Cell title={ballotDeedWords.publish} onClick={() => onDo('publish')} />}
      {can.includes('cancel') && <Cell title="取消这次投票" desc="取消后不能恢复" onClick={() => onDo('cancel')} />}
    </Card>
  )
}
