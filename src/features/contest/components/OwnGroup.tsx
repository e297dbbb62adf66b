import type { Candidate, ContestView, EntrantView, EventView, Person } from '@domain/contest/view'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useLoad } from '@/kit/load'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { contestRefusal } from '@/words/contest'
import { eventWords } from '@/words/contest-desk'
import { offered } from '../candidate'
import { placesWords } from '../entering'
import { type Entered, ownOf } from '../leading'
import { Asked } from './Asked'
import { EnterOthers } from './EnterOthers'
import { GroupTicks } from './GroupTicks'
import { OwnEntrant } from './OwnEntrant'
import { OwnPeople } from './OwnPeople'
import { SaveLineUp } from './SaveLineUp'
import { SwapSheet } from './SwapSheet'
import { WithdrawConfirm } from './WithdrawConfirm'

type Props = { view: ContestView; event: EventView; group: Person; head?: ReactNode; reload: () => Promise<void> }
type Doing = { what: 'swap'; entrant: EntrantView; out: Person } | { what: 'out' | 'line-up'; entrant: EntrantView }

/** What a leader does for the group in one event: enter people, set the line-up, put somebody in for another. */
export function OwnGroup({ view, event, group, head, reload }: Props) {
  const place = { contestId: view.id, eventId: event.id }
  const own = useLoad(() => ownOf(place, group.id), [event.id, group.id])
  const [chosen, setChosen] = useState<string[]>([])
  const [doing, setDoing] = useState<Doing>()
  const [said, setSaid] = useState<Entered>()
  const { people = [], entrants = [] } = own.value ?? {}
  const teams = event.entrant === 'team' || event.entrant === 'group'
  const lineUp = doing?.what === 'line-up' ? doing.entrant : undefined
  const open = view.phase === 'open'
  const live = open || view.phase === 'closed' || view.phase === 'running'
  const withdraws = live && Date.now() < view.withdrawUntil && !event.drawn
  const ticking = lineUp !== undefined || (open && (!teams || entrants.length === 0))
  const ticked = chosen.flatMap((id) => people.find((one) => one.id === id) ?? []) satisfies Candidate[]
  const most = teams ? event.teamSize?.max : event.entrant === 'pair' ? 2 : undefined
  const changed = async () => {
    setDoing(undefined)
    setChosen([])
    await Promise.all([own.reload(), reload()])
  }
  const close = () => setDoing(undefined)
  const bar = !ticking ? undefined : teams ? (
    <SaveLineUp view={view} event={event} groupId={group.id} entrantId={lineUp?.id} chosen={ticked} onDone={changed} />
  ) : (
    <EnterOthers
      view={view}
      event={event}
      chosen={ticked}
      onDone={(entered) => {
        setSaid(entered)
        changed()
      }}
    />
  )
  return (
    <Page bar={own.value && bar}>
      {head}
      <Card pad>
        <View className="u-stack u-stack_small">
          <View className="u-h2">{event.name}</View>
          <View className="u-sub u-num">{eventWords(event)}</View>
          <View className="u-num">{`${group.name} · ${placesWords(event)}`}</View>
        </View>
      </Card>
      {said && <Done of={said} />}
      <Asked of={own}>
        {() => (
          <>
            {event.entrant === 'person' && entrants.length > 0 && (
              <OwnPeople
                entrants={entrants}
                swaps={live}
                withdraws={withdraws}
                onSwap={(entrant, out) => setDoing({ what: 'swap', entrant, out })}
                onWithdraw={(entrant) => setDoing({ what: 'out', entrant })}
              />
            )}
            {(event.entrant === 'person' ? [] : entrants)
              .filter(({ id }) => id !== lineUp?.id)
              .map((one) => (
                <OwnEntrant
                  key={one.id}
                  of={one}
                  until={view.signUpClosesAt}
                  live={live}
                  mayWithdraw={withdraws}
                  onLineUp={
                    live && !one.fellOut
                      ? () => {
                          setDoing({ what: 'line-up', entrant: one })
                          setChosen([...(one.memberIds ?? [])])
                        }
                      : undefined
                  }
                  onSwap={(out) => setDoing({ what: 'swap', entrant: one, out })}
                  onWithdraw={() => setDoing({ what: 'out', entrant: one })}
                />
              ))}
            <Slot>
              {ticking && (
                <GroupTicks
                  title={lineUp ? `${lineUp.name}的阵容` : teams ? '谁上场' : '替谁报名'}
                  people={offered(people, lineUp?.id)}
                  chosen={chosen}
                  within={lineUp?.id}
                  most={most}
                  onChange={setChosen}
                />
              )}
            </Slot>
          </>
        )}
      </Asked>
      <Slot>
        {doing?.what === 'swap' && (
          <SwapSheet
            place={place}
            entrant={doing.entrant}
            out={doing.out}
            people={people}
            onDone={changed}
            onClose={close}
          />
        )}
        {doing?.what === 'out' && (
          <WithdrawConfirm contest={view} event={event} entrant={doing.entrant} onChanged={changed} onClose={close} />
        )}
      </Slot>
    </Page>
  )
}

/** Who is in now, and who is not and why. */
function Done({ of: { done, refused } }: { of: Entered }) {
  return (
    <>
      {done > 0 && <Notice icon="check">{`已替 ${done} 人报名，已通知本人。`}</Notice>}
      {refused.map(({ name, refusal }) => (
        <Notice key={name} icon="x">{`${name}没有报上：${contestRefusal(refusal)}`}</Notice>
      ))}
    </>
  )
}
