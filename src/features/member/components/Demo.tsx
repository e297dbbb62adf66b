import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { refreshSession } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Initial } from '@/ui/Initial'
import { Search } from '@/ui/Search'
import { refusalWords } from '@/words/kit'
import { rolesWords } from '@/words/member'
import { type DemoAccount, demoAccounts, play } from '../demo'
import { Shown } from './Shown'

const SHOWN = 30

const finds = (text: string) => {
  const asked = text.trim().toLowerCase()
  return ({ name, staffNo, group, roles }: DemoAccount) =>
    [name, staffNo.toLowerCase(), group, rolesWords(roles)].some((word) => word.includes(asked))
}

/** Local demo only: choose whom to play. In WeChat the account itself says who calls, so this is not even built. */
export function Demo() {
  const accounts = useLoad(demoAccounts)
  const [text, setText] = useState('')
  const deed = useDeed<{ staffNo?: string }, string>(({ staffNo }) => play(staffNo))
  const enter = async (staffNo?: string) => {
    if ((await deed.run({ staffNo })) === undefined) return
    const me = await refreshSession()
    if (me?.member || me?.mayPrepare) go('home')
  }
  const list = (all: DemoAccount[]) => {
    const found = all.filter(finds(text))
    return (
      <Card>
        {found.slice(0, SHOWN).map(({ staffNo, name, group, roles }) => (
          <Cell
            key={staffNo}
            lead={<Initial name={name} />}
            title={name}
            desc={[group, rolesWords(roles)].filter(Boolean).join(' · ')}
            onClick={() => enter(staffNo)}
          />
        ))}
        {found.length > SHOWN && <View className="u-pad u-sub">还有 {found.length - SHOWN} 位，请输入姓名查找。</View>}
        {found.length === 0 && text.trim() !== '' && (
          <Cell
            title={`用工号 ${text.trim()} 进入`}
            desc="演示名单里没有，按完整工号试试"
            onClick={() => enter(text.trim())}
          />
        )}
      </Card>
    )
  }
  return (
    <View>
      <Card title="演示账号" pad>
        <View className="u-stack">
          <View className="u-sub">这里是本机演示。点一位老师，就以这位老师的身份进入，不用邀请码。</View>
          <Button kind="default" busy={deed.busy} onClick={() => enter()}>
            以新访客身份
          </Button>
          {deed.refusal && <View className="u-error">{refusalWords(deed.refusal)}</View>}
        </View>
      </Card>
      <Search value={text} onChange={setText} placeholder="按姓名、小组或职务查找" />
      <Shown of={accounts}>{list}</Shown>
    </View>
  )
}
