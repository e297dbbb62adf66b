import type { Me } from '@domain/member/contract'
import type { MemberView } from '@domain/member/model'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { hasRole } from '@/kit/session'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { api, membersApi } from '../../api'
import { Asked } from '../../components/Asked'
import { OwnGroup } from '../../components/OwnGroup'
import { ledBy } from '../../leading'

function Leading({ contestId, eventId, member }: { contestId: string; eventId: string; member: MemberView }) {
  const contest = useLoad(() => api.get({ id: contestId }), [contestId])
  const groups = useLoad(() => membersApi.groups({}))
  const [groupId, setGroupId] = useState(member.groupId)
  const { value: view } = contest
  const led = groups.value && ledBy(groups.value.items, member.groupId)
  const event = view?.events.find(({ id }) => id === eventId)
  const group = led?.find(({ id }) => id === groupId)
  if (!view || !led)
    return <Page>{view ? <Asked of={groups}>{() => null}</Asked> : <Asked of={contest}>{() => null}</Asked>}</Page>
  if (!event || !group)
    return (
      <Page>
        <Empty icon="people" title="没有找到这个项目" />
      </Page>
    )
  const head = led.length > 1 && (
    <Card>
      <Choose
        label="小组"
        items={led.map(({ id, name, team }) => ({ value: id, label: team ? `${name}（联队）` : name }))}
        value={groupId}
        onChange={setGroupId}
      />
    </Card>
  )
  return <OwnGroup key={group.id} view={view} event={event} group={group} head={head} reload={contest.reload} />
}

const leads = (me: Me) => me.member !== null && hasRole(me, 'leader')

/** A leader for the own group, and for joint teams that it is part of. */
export default function LineUpPage() {
  const { contest = '', event = '' } = useRouter().params
  return (
    <Gate allowed={leads}>
      {({ member }) => member && <Leading contestId={contest} eventId={event} member={member} />}
    </Gate>
  )
}
