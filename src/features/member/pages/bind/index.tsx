import { useState } from 'react'
import { go } from '@/kit/routes'
import { useScene } from '@/kit/scene'
import { useSession } from '@/kit/session'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { Demo } from '../../components/Demo'
import { ByHand } from './ByHand'
import { BySlip } from './BySlip'

export default function Bind() {
  const { me } = useSession()
  const slip = useScene()
  const [byHand, setByHand] = useState(false)
  if (me?.member)
    return (
      <Page>
        <Empty
          icon="check"
          title={`已绑定：${me.member.name}`}
          hint="一个微信只绑定一位会员，换手机也不用重新绑定。"
          action="回首页"
          onAction={() => go('home')}
        />
        {process.env.TARO_ENV === 'h5' && <Demo />}
      </Page>
    )
  return slip && !byHand ? <BySlip slip={slip} onByHand={() => setByHand(true)} /> : <ByHand />
}
