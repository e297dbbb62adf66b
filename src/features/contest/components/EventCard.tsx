import type { ContestView, EventView } from '@domain/contest/view'
import type { Me } from '@domain/member/contract'
import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import { placeWords } from '@/words/contest'
import { eventWords, unitWords } from '@/words/contest-desk'
import { enteredIn, leftIn, placesWords, wayInto } from '../entering'
import { playLinks } from '../play-links'
import './contest.scss'

type Props = {
  view: ContestView
  event: EventView
  me: Me
  /** The button stands in the page's bar. */
  quiet?: boolean
  onSignUp: () => void
}

const places = (view: ContestView, event: EventView) =>
  view.phase === 'open' || view.phase === 'announced'
    ? placesWords(event)
    : `${event.taken} ${unitWords[event.entrant]}参加`

/** One event: whom it is for, how many places are left, and the ways on. */
export function EventCard({ view, event, me, quiet, onSignUp }: Props) {
  const { id, name } = event
  const way = wayInto(view, event, me)
  const mine = enteredIn(view).find((one) => one.id === id)?.mine
  const at = { contest: view.id, event: id }
  const leads = hasRole(me, 'leader') && view.phase !== 'over' && view.phase !== 'cancelled' && view.phase !== 'draft'
  const links = playLinks(view.id, event)
  const enters = way.kind === 'enter' && !quiet
  const words = leftIn(event) === 0 ? '排候补' : '报名'
  return (
    <Card pad>
      <View className="u-stack u-stack_small">
        <View className="u-row">
          <View className="u-grow c-event__name" {...aria('heading')}>
            {name}
          </View>
          {mine && <Tag tone={mine.state === 'in' ? 'green' : 'grey'}>{placeWords(mine)}</Tag>}
        </View>
        <View className="u-sub u-num">{eventWords(event)}</View>
        <View className="u-row">
          <View className="u-num u-grow">{places(view, event)}</View>
          <Button kind="ghost" small label={`谁参加了${name}`} onClick={() => go('contestEntrants', at)}>
            {`名单（${event.taken + event.waiting}）`}
          </Button>
        </View>
        {way.kind === 'none' && way.why && <View className="u-sub">{way.why}</View>}
      </View>
      {(enters || leads || links.length > 0) && (
        <View className="u-buttons u-gap">
          {enters && (
            <Button kind="default" small label={`${words}：${name}`} onClick={onSignUp}>
              {words}
            </Button>
          )}
          {leads && (
            <Button kind="default" small label={`本组：${name}`} onClick={() => go('contestLineUp', at)}>
              {event.entrant === 'person' || event.entrant === 'pair' ? '替本组报名' : '排本组阵容'}
            </Button>
          )}
          {links.map(({ label, open }) => (
            <Button key={label} kind="ghost" small label={`${name}${label}`} onClick={open}>
              {label}
            </Button>
          ))}
        </View>
      )}
    </Card>
  )
}
