import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useRef } from 'react'
import { urlOf } from '@/kit/routes'
import { useScene } from '@/kit/scene'
import { Page } from '@/ui/Page'
import { ProposalDetail } from '../../components/ProposalDetail'

export default function Detail() {
  const { sent, ...params } = useRouter().params
  // A share card with a code, or a printed one, holds the proposal's id.
  const scene = useScene()
  const id = params.id ?? scene ?? ''
  const title = useRef<string>(undefined)
  useShareAppMessage(() => ({ title: title.current ?? '请看这件提案', path: urlOf('proposal', { id }) }))
  return (
    <ProposalDetail
      id={id}
      sent={sent === '1'}
      share
      onShown={(view) => {
        title.current = view.state === 'endorsing' ? `请您附议：${view.title}` : `提案：${view.title}`
      }}
      frame={(content, bar) => <Page bar={bar}>{content}</Page>}
    />
  )
}
