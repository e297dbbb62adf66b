import { useEffect, useState } from 'react'
import { openContract, usePrivacy } from '@/kit/privacy'
import { go } from '@/kit/routes'
import { hasRole, refreshSession, useSession } from '@/kit/session'
import { token } from '@/kit/transport'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Failure } from '@/ui/Failure'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { refusalWords } from '@/words/kit'
import { outboxWords } from '@/words/notice-push'
import { forgetUnread } from '../inbox/reading'
import { Look } from './Look'
import { Name } from './Name'
import { PrivacyWords } from './PrivacyWords'
import { VERSION } from './version'

/** The local demo only: lets go of whom the browser plays and offers the list of people again. */
function playAnother() {
  token.clear()
  useSession.setState({ state: 'ready', me: null, refusal: undefined })
  forgetUnread()
  go('bind')
}

export default function Mine() {
  const { state, me, refusal } = useSession()
  const contract = usePrivacy((privacy) => privacy.contract)
  const [reading, setReading] = useState(false)
  useEffect(() => {
    if (state === 'starting') refreshSession()
  }, [])
  // Where WeChat has no contract to open (or this is no WeChat), our own words are read instead.
  const readPrivacy = async () => {
    if (!(await openContract())) setReading(true)
  }
  const unknown = !me && state !== 'ready'
  return (
    <Page>
      {!unknown && <Name me={me} />}
      {unknown && state === 'starting' && <Skeleton rows={1} />}
      {unknown && state === 'failed' && (
        <Failure text={refusalWords({ error: refusal ?? 'OFFLINE' })} onRetry={refreshSession} />
      )}
      <Look />
      <Card>
        {me?.member?.kind === 'non_member' && (
          <Cell title="申请加入工会" desc="您还不是工会会员" onClick={() => go('myData', { ask: 'join' })} />
        )}
        {me?.member && me.member.kind !== 'technical' && (
          <Cell title="我的签到码" desc="到会场时出示，由工作人员扫码签到" onClick={() => go('myCode')} />
        )}
        {me?.member && <Cell title="我的数据" desc="保存了什么，更正、导出、删除" onClick={() => go('myData')} />}
        {hasRole(me, 'committee', 'chair') && (
          <Cell title="发起活动" desc="比赛、活动，发布后大家报名" onClick={() => go('contestEdit')} />
        )}
        {hasRole(me, 'admin') && (
          <Cell title={outboxWords.entry} desc={outboxWords.entryNote} onClick={() => go('outbox')} />
        )}
        {me?.member && <Cell title="学校设置" desc="附议人数、各步期限" onClick={() => go('settings')} />}
        <Cell title="隐私保护" desc={contract} onClick={readPrivacy} />
      </Card>
      <Card>
        <Cell title="学校" right={me?.school.name ?? '还不知道'} />
        <Cell title="版本" right={VERSION} />
        {process.env.TARO_ENV === 'h5' && <Cell title="换个演示账号" desc="只在演示环境里有" onClick={playAnother} />}
      </Card>
      {reading && <PrivacyWords onClose={() => setReading(false)} />}
    </Page>
  )
}
