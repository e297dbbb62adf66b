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
import { Cell } from '@/ui/Cell'
import { Consent } from '@/ui/Consent'
import { Gate } from '@/ui/Gate'
import { KeyValue } from '@/ui/KeyValue'
import { Page } from '@/ui/Page'
import { Slot, Slots } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { members } from '../../api'
import { Codes, type Invited } from '../../components/Codes'
import { Deeds } from '../../components/Deeds'
import { History } from '../../components/History'
import { Offices } from '../../components/Offices'
import { mayBeInvited } from '../../components/People'
import { RolesSheet } from '../../components/RolesSheet'
import { Shown } from '../../components/Shown'
import { AskSlips, MadeSlips, type Slips } from '../../components/Slips'
import { Who } from '../../components/Who'
import { deedsOn, isOffice, maySeeHistory } from '../../deeds'
import { factsOf } from '../../facts'

type Open = 'roles' | 'history' | 'slip'

function Record({ me }: { me: Me }) {
  const { id = '' } = useRouter().params
  const loaded = useLoad(() => members.get({ id }), [id])
  const [open, setOpen] = useState<Open>()
  const [codes, setCodes] = useState<Invited[]>()
  const [slips, setSlips] = useState<Slips>()
  const deed = useDeed(members.invite)
  const member = loaded.value
  const close = () => setOpen(undefined)
  const maySet = (me.mayPrepare || hasRole(me, 'chair')) && member?.state === 'active'
  const mayInvite = (me.mayPrepare || isOffice(me)) && member !== undefined && mayBeInvited(member)
  const invite = async (person: MemberView) => {
    const value = await deed.run({ memberIds: [person.id] })
    if (value) setCodes(value.items.map((item) => ({ ...item, name: person.name })))
    else loaded.reload()
  }
  const changed = (person: MemberView) => {
    loaded.put(person)
    // One's own offices decide what home shows.
    if (person.id === me.member?.id) refreshSession()
  }
  const appointed = (person: MemberView) => {
    close()
    toast('职务已调整')
    changed(person)
  }
  const bar = (maySet || mayInvite) && member && (
    <>
      {mayInvite && (
        <Button kind={maySet ? 'default' : 'primary'} busy={deed.busy} onClick={() => invite(member)}>
          生成邀请码
        </Button>
      )}
      {maySet && <Button onClick={() => setOpen('roles')}>设置职务</Button>}
    </>
  )
  const now = Date.now()
  return (
    <Page bar={bar}>
      <Shown of={loaded}>
        {(person) => (
          <Slots>
            <Who member={person} />
            {deed.refusal && (
              <Card pad>
                <View className="u-error">{refusalWords(deed.refusal, memberWords)}</View>
              </Card>
            )}
            <Card title="名册资料" pad>
              <KeyValue items={factsOf(person, now)} />
            </Card>
            <Offices member={person} now={now} />
            {(maySeeHistory(person, me) || deedsOn(person, me).length > 0) && (
              <Card>
                {maySeeHistory(person, me) && <Cell title="变动记录" onClick={() => setOpen('history')} />}
                <Deeds
                  me={me}
                  member={person}
                  onMember={changed}
                  onCode={(code) => {
                    setCodes([code])
                    loaded.reload()
                  }}
                  onSlip={() => setOpen('slip')}
                />
              </Card>
            )}
            <Slot>
              {open === 'roles' && <RolesSheet member={person} onDone={appointed} onClose={close} />}
              {open === 'history' && <History id={person.id} name={person.name} now={now} onClose={close} />}
              {open === 'slip' && (
                <AskSlips
                  wanted={{ memberIds: [person.id], words: person.name }}
                  onClose={close}
                  onMade={(made) => {
                    close()
                    setSlips(made)
                  }}
                />
              )}
            </Slot>
          </Slots>
        )}
      </Shown>
      {codes && (
        <Codes
          items={codes}
          onPrint={() => {
            setCodes(undefined)
            setOpen('slip')
          }}
          onClose={() => setCodes(undefined)}
        />
      )}
      {slips && <MadeSlips slips={slips} onClose={() => setSlips(undefined)} />}
      <Consent />
    </Page>
  )
}

export default function MemberPage() {
  return <Gate>{(me) => <Record me={me} />}</Gate>
}
