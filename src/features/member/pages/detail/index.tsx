import type { Me } from '@domain/member/contract'
import type { MemberView } from '@domain/member/model'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { hasRole, refreshSession } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { Page } from '@/ui/Page'
import { Slots } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { memberWords, rolesWords } from '@/words/member'
import { members } from '../../api'
import { Codes, type Invited } from '../../components/Codes'
import { Consent } from '../../components/Consent'
import { Gate } from '../../components/Gate'
import { Offices } from '../../components/Offices'
import { mayBeInvited } from '../../components/People'
import { RolesSheet } from '../../components/RolesSheet'
import { Shown } from '../../components/Shown'
import { factsOf } from '../../facts'

function Record({ me }: { me: Me }) {
  const { id = '' } = useRouter().params
  const loaded = useLoad(() => members.get({ id }), [id])
  const [setting, setSetting] = useState(false)
  const [codes, setCodes] = useState<Invited[]>()
  const deed = useDeed(members.invite)
  const member = loaded.value
  const maySet = (me.mayPrepare || hasRole(me, 'chair')) && member?.state === 'active'
  const mayInvite = (me.mayPrepare || hasRole(me, 'committee', 'chair')) && member !== undefined && mayBeInvited(member)
  const invite = async (person: MemberView) => {
    const value = await deed.run({ memberIds: [person.id] })
    if (value) setCodes(value.items.map((item) => ({ ...item, name: person.name })))
    else loaded.reload()
  }
  const done = (changed: MemberView) => {
    loaded.put(changed)
    setSetting(false)
    toast('职务已调整')
    // One's own offices decide what home shows.
    if (changed.id === me.member?.id) refreshSession()
  }
  const bar = (maySet || mayInvite) && member && (
    <>
      {mayInvite && (
        <Button kind={maySet ? 'default' : 'primary'} busy={deed.busy} onClick={() => invite(member)}>
          生成邀请码
        </Button>
      )}
      {maySet && <Button onClick={() => setSetting(true)}>设置职务</Button>}
    </>
  )
  const now = Date.now()
  return (
    <Page bar={bar}>
      <Shown of={loaded}>
        {(person) => (
          <Slots>
            <Card pad>
              <View className="u-stack u-stack_small">
                <View className="u-row">
                  <View className="u-h2">{person.name}</View>
                  <Tag tone={person.bound ? 'green' : 'grey'}>{person.bound ? '已绑定微信' : '未绑定'}</Tag>
                </View>
                {person.roles.length > 0 && <View className="u-sub">{rolesWords(person.roles)}</View>}
              </View>
            </Card>
            {deed.refusal && (
              <Card pad>
                <View className="u-error">{refusalWords(deed.refusal, memberWords)}</View>
              </Card>
            )}
            <Card title="名册资料" pad>
              <KeyValue items={factsOf(person, now)} />
            </Card>
            <Offices member={person} now={now} />
            {setting && <RolesSheet member={person} onDone={done} onClose={() => setSetting(false)} />}
          </Slots>
        )}
      </Shown>
      {codes && <Codes items={codes} onClose={() => setCodes(undefined)} />}
      <Consent />
    </Page>
  )
}

export default function MemberPage() {
  return <Gate>{(me) => <Record me={me} />}</Gate>
}
