import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { urlOf } from '@/kit/routes'
import { canScan, scan } from '@/kit/scan'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Gate } from '@/ui/Gate'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { TextField } from '@/ui/TextField'
import { contestRefusal } from '@/words/contest'
import { api } from '../../api'
import { JoinConfirm, type Team } from '../../components/JoinConfirm'

/** Signs of a code that people may type in between or in small letters. */
const tidied = (code: string) => code.replace(/[\s-]/g, '').toUpperCase()
const LENGTH = 6

function Join({ given, me }: { given: string; me: Me }) {
  const [code, setCode] = useState(given)
  const [team, setTeam] = useState<Team>()
  const looking = useDeed((asked: string) => api.team({ code: asked }))
  const look = async (asked: string) => {
    setCode(asked)
    setTeam(await looking.run(tidied(asked)))
  }
  useEffect(() => {
    if (given) look(given)
  }, [])
  const read = async () => {
    const scanned = await scan()
    if (scanned) await look(scanned)
  }
  const short = tidied(code).length !== LENGTH
  const bar = (
    <>
      {canScan() && (
        <Button kind="default" onClick={read}>
          扫码
        </Button>
      )}
      <Button disabled={short} reason={`请输入 ${LENGTH} 位组队码`} busy={looking.busy} onClick={() => look(code)}>
        查看队伍
      </Button>
    </>
  )
  // A code that is no code at all is refused as input; to a teacher it is a wrong code.
  const { refusal } = looking
  const wrong = refusal?.error === 'BAD_INPUT' ? { error: 'WRONG_CODE' } : refusal
  return (
    <Page bar={bar}>
      <Card>
        <TextField
          label="组队码"
          required
          value={code}
          onChange={(next) => {
            setCode(next)
            looking.clear()
          }}
          onDone={() => !short && look(code)}
          max={12}
          quiet
          placeholder="例：K7M 2QP"
          error={wrong && contestRefusal(wrong)}
        />
      </Card>
      <Notice icon="people">组队码由队长发给您，6 位字母和数字，不分大小写。</Notice>
      <View>
        {team && (
          <JoinConfirm
            team={team}
            code={tidied(code)}
            me={me.member?.id ?? ''}
            onDone={({ contestId }) => Taro.redirectTo({ url: urlOf('contest', { id: contestId }) })}
            onClose={() => setTeam(undefined)}
          />
        )}
      </View>
    </Page>
  )
}

/** By a code that is typed, or that a card, an address or a mini-program code brings along. */
export default function JoinPage() {
  const { code, scene } = useRouter().params
  return (
    <Gate allowed={(me) => me.member !== null && me.member.kind !== 'technical'}>
      {(me) => <Join given={decodeURIComponent(code ?? scene ?? '')} me={me} />}
    </Gate>
  )
}
