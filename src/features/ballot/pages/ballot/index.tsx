import Taro, { usePullDownRefresh, useRouter, useShareAppMessage } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { urlOf } from '@/kit/routes'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { BallotDetail } from '../../components/BallotDetail'
import { isPerson } from '../../makers'

/** Opened from the list, a notice or a shared card. */
export default function BallotPage() {
  const { id = '' } = useRouter().params
  const title = useRef<string>(undefined)
  const [turn, setTurn] = useState(0)
  useShareAppMessage(() => ({ title: title.current ?? '请看这次投票', path: urlOf('ballot', { id }) }))
  usePullDownRefresh(() => {
    setTurn(turn + 1)
    Taro.stopPullDownRefresh()
  })
  return (
    <Gate allowed={isPerson}>
      {(me) => (
        <BallotDetail
          key={turn}
          id={id}
          me={me}
          onShown={(ballot) => {
            title.current = ballot.state === 'open' ? `请投票：${ballot.title}` : ballot.title
          }}
          frame={(content, bar) => <Page bar={bar}>{content}</Page>}
        />
      )}
    </Gate>
  )
}
