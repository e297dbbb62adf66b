import type { ContestView, EntrantView } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useLoad, usePages } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Choose } from '@/ui/Choose'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { Tag } from '@/ui/Tag'
import { placeWords } from '@/words/contest'
import { eventWords, unitWords } from '@/words/contest-desk'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { ListFrame } from '../../components/ListFrame'
import { placesWords } from '../../entering'
import '../../components/contest.scss'

function Line({ of }: { of: EntrantView }) {
  const { name, group, names, state, fellOut, checkedInAt, place } = of
  const words = fellOut ? '人数不足' : placeWords(of)
  return (
    <Cell
      lead={<View className="u-sub u-num c-number">{place ?? ''}</View>}
      title={name}
      desc={names ? names.join('、') : group}
      right={
        checkedInAt !== undefined ? (
          <Tag tone="green">已签到</Tag>
        ) : state === 'in' ? undefined : (
          <Tag tone="grey">{words}</Tag>
        )
      }
    />
  )
}

function Entrants({ view, first }: { view: ContestView; first: string }) {
  const [eventId, setEventId] = useState(first || (view.events[0]?.id ?? ''))
  const event = view.events.find(({ id }) => id === eventId)
  const paged = usePages((cursor) => api.entrants({ contestId: view.id, eventId, cursor }), [eventId], true)
  const many = view.events.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      {many.length > 1 && (
        <Card>
          <Choose label="项目" items={many} value={eventId} onChange={setEventId} />
        </Card>
      )}
      {event && (
        <View className="u-pad">
          <View className="u-h2">{event.name}</View>
          <View className="u-sub u-num">{eventWords(event)}</View>
          <View className="u-sub u-num">{`${event.taken} ${unitWords[event.entrant]}已报上 · ${placesWords(event)}`}</View>
        </View>
      )}
      <ListFrame of={paged} empty={<Empty icon="people" title="还没有人报名" />}>
        {(items) => (
          <Card>
            {items.map((one) => (
              <Line key={one.id} of={one} />
            ))}
          </Card>
        )}
      </ListFrame>
    </>
  )
}

function Loading({ contestId, eventId }: { contestId: string; eventId: string }) {
  const loaded = useLoad(() => api.get({ id: contestId }), [contestId])
  return (
    <Page>
      <Asked of={loaded}>{(view) => <Entrants view={view} first={eventId} />}</Asked>
    </Page>
  )
}

/** Who takes part, event by event, in order of arrival. */
export default function EntrantsPage() {
  const { contest = '', event = '' } = useRouter().params
  return <Gate>{() => <Loading contestId={contest} eventId={event} />}</Gate>
}
