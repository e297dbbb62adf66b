import type { Result as Found } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import { type No, ok, type Result } from '@domain/kit/result'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { ballotRefusal } from '@/words/ballot'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { ResultView } from '../../components/ResultView'

/** Asked again at once, the answer is the same. */
const FINAL = ['NOT_PUBLISHED', 'READERS_ONLY']

type Read = { ballot: BallotView; result: Found }

async function read(id: string): Promise<Result<Read> | No<string, unknown>> {
  const [ballot, result] = await Promise.all([api.get({ id }), api.result({ id })])
  if (!ballot.ok) return ballot
  return result.ok ? ok({ ballot: ballot.value, result: result.value }) : result
}

function ResultOf() {
  const { id = '' } = useRouter().params
  const loaded = useLoad(() => read(id), [id])
  usePullDownRefresh(async () => {
    await loaded.reload()
    Taro.stopPullDownRefresh()
  })
  const { value, refusal } = loaded
  if (!value && refusal && FINAL.includes(refusal.error))
    return (
      <Page>
        <Card>
          <Empty
            icon="lock"
            title={ballotRefusal(refusal)}
            action="看投票情况"
            onAction={() => go('ballotTurnout', { id })}
          />
        </Card>
      </Page>
    )
  return (
    <Page wide>
      <Asked of={loaded} rows={4}>
        {({ ballot, result }) => <ResultView of={ballot} result={result} />}
      </Asked>
    </Page>
  )
}

/** 投票结果. */
export default function ResultPage() {
  return <Gate>{() => <ResultOf />}</Gate>
}
