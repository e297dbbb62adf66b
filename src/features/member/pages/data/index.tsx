import { ok } from '@domain/kit/result'
import type { MemberView } from '@domain/member/model'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Gate } from '@/ui/Gate'
import { KeyValue } from '@/ui/KeyValue'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slots } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { dataWords } from '@/words/data'
import { columnWords } from '@/words/member'
import { members } from '../../api'
import { History } from '../../components/History'
import { Offices } from '../../components/Offices'
import { Shown } from '../../components/Shown'
import { factsOf } from '../../facts'
import { Ask } from './Ask'
import { Correct } from './Correct'
import { Looks } from './Looks'
import { MyWishes } from './MyWishes'
import { type Way, Ways } from './Ways'

type Props = { id: string; person: boolean }

/** The technician is no person of the school: a record, and nothing to ask of the union. */
function Kept({ id, person }: Props) {
  const asked = useRouter().params.ask === 'join'
  const loaded = useLoad(() => members.get({ id }), [id])
  const wishes = useLoad(async () => (person ? members.wishes({ mine: true }) : ok({ items: [] })), [id])
  const [way, setWay] = useState<Way | undefined>(asked ? 'join' : undefined)
  const now = Date.now()
  const items = wishes.value?.items ?? []
  const joining = items.some(({ kind, state }) => kind === 'join' && state === 'open')
  const close = () => setWay(undefined)
  const done = () => {
    close()
    toast('已提交，办好会告诉您')
    wishes.reload()
  }
  const sheet = (member: MemberView) => {
    if (way === 'correct') return <Correct member={member} now={now} onDone={done} onClose={close} />
    if (way === 'history') return <History id={id} name="我" now={now} onClose={close} />
    if (way === 'looks') return <Looks now={now} onClose={close} />
    if (way === 'delete' || (way === 'join' && mayJoin(member))) return <Ask kind={way} onDone={done} onClose={close} />
    return null
  }
  const mayJoin = ({ kind, state }: MemberView) => kind === 'non_member' && state === 'active' && !joining
  return (
    <Page>
      <Notice icon="lock">下面是小程序保存的关于您的全部资料。</Notice>
      <Shown of={loaded}>
        {(member) => (
          <Slots>
            {person && wishes.value && mayJoin(member) && (
              <Card title="您还没有加入工会" pad>
                <View className="u-stack">
                  <View>提交入会申请，小组长和工会委员会收到。</View>
                  <View>
                    <Button onClick={() => setWay('join')}>申请加入工会</Button>
                  </View>
                </View>
              </Card>
            )}
            {items.length > 0 && <MyWishes wishes={items} now={now} onDone={wishes.reload} />}
            <Card title="名册资料" pad>
              <KeyValue items={[{ key: columnWords.name, value: member.name }, ...factsOf(member, now)]} />
            </Card>
            <Offices member={member} now={now} />
            {person && <Ways onWay={setWay} />}
            {sheet(member)}
          </Slots>
        )}
      </Shown>
      {dataWords.map(({ title, lines }) => (
        <Card key={title} title={title} pad>
          <View className="u-stack u-stack_small">
            {lines.map((line) => (
              <View key={line} className="u-body">
                {line}
              </View>
            ))}
          </View>
        </Card>
      ))}
    </Page>
  )
}

export default function MyData() {
  return (
    <Gate allowed={(me) => me.member !== null}>
      {(me) => <Kept id={me.member?.id ?? ''} person={me.member?.kind !== 'technical'} />}
    </Gate>
  )
}
