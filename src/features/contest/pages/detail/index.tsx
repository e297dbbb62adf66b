import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useRef } from 'react'
import { urlOf } from '@/kit/routes'
import { useScene } from '@/kit/scene'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { ContestDetail } from '../../components/ContestDetail'

/** Opened from the list, a shared card, or the poster's code, which holds the contest's id. */
export default function DetailPage() {
  const { id: given } = useRouter().params
  const scene = useScene()
  const id = given ?? scene ?? ''
  const title = useRef<string>(undefined)
  useShareAppMessage(() => ({ title: title.current ?? '请看这项活动', path: urlOf('contest', { id }) }))
  return (
    <Gate allowed={(me) => me.member !== null && me.member.kind !== 'technical'}>
      {(me) => (
        <ContestDetail
          id={id}
          me={me}
          share
          onShown={(view) => {
            title.current = view.phase === 'open' ? `正在报名：${view.title}` : view.title
          }}
          frame={(content, bar) => <Page bar={bar}>{content}</Page>}
        />
      )}
    </Gate>
  )
}
