import { COMMITTEE } from '@domain/proposal/model'
import { type Figure, rowsOf } from '@domain/proposal/rows'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import { aria } from '@/ui/aria'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { useWide } from '@/ui/wide'
import { figureWords } from '@/words/figure'
import { api } from '../../api'
import { Beside } from '../../components/Beside'
import { Panel } from '../../components/Panel'
import { type Reader, Ready } from '../../components/Ready'
import { RowList } from '../../components/RowList'
import { Trouble } from '../../components/Trouble'
import { countsHidden, figureIn } from '../../figure'

export default function Rows() {
  return <Ready>{(reader) => <Asked reader={reader} />}</Ready>
}

function Asked({ reader }: { reader: Reader }) {
  const { params } = useRouter()
  const figure = figureIn(params)
  if (!figure || !params.callId) {
    return (
      <Page>
        <Trouble refusal={{ error: 'NOT_FOUND' }} onRetry={() => {}} />
      </Page>
    )
  }
  return <OfFigure reader={reader} callId={params.callId} figure={figure} count={Number(params.count)} />
}

type Props = { reader: Reader; callId: string; figure: Figure; count: number }

/** The proposals that a number of the statistics counts. */
function OfFigure({ reader, callId, figure, count }: Props) {
  const wide = useWide()
  const [on, setOn] = useState<string>()
  const [turn, setTurn] = useState(0)
  const paged = usePages((cursor) => api.list({ ...rowsOf(callId, figure), cursor }), [turn])
  const head = (
    <>
      <View className="u-heading">
        <View
          className="u-h2 u-num"
          {...aria('heading')}
        >{`${figureWords(figure)}${count > 0 ? ` ${count} 件` : ''}`}</View>
      </View>
      {countsHidden(figure) && !hasRole(reader.me, ...COMMITTEE) && (
        <Notice icon="lock">
          不予立案和退回修改的提案，只有提案人、提案委员会等相关的人能看到，这里可能比统计的少几件。
        </Notice>
      )}
    </>
  )
  const empty = <Empty icon="search" title="没有可看的提案" hint="可能刚刚有变动，请返回统计刷新后再看。" />
  const list = (
    <RowList paged={paged} empty={empty} on={on} onRow={({ id }) => (wide ? setOn(id) : go('proposal', { id }))} />
  )
  if (!wide) {
    return (
      <Page>
        {head}
        {list}
      </Page>
    )
  }
  return (
    <Page wide>
      {head}
      <Beside
        list={list}
        detail={on && <Panel id={on} onChanged={() => setTurn(turn + 1)} />}
        hint="从左边选一件提案"
      />
    </Page>
  )
}
