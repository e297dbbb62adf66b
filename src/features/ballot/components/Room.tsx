import type { Turnout } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { useLoad } from '@/kit/load'
import { Slot } from '@/ui/Slot'
import { ballotStateWords } from '@/words/ballot'
import { roomWords } from '@/words/ballot-result'
import { api } from '../api'
import { closesWords } from '../row'
import { Ring } from './Ring'
import { Words } from './Words'
import './turnout.scss'

/** What the whole room waits for; of an appraisal it is not for the room, and nothing stands here. */
function ReadOut({ id }: { id: string }) {
  const { value } = useLoad(() => api.result({ id }), [id])
  return value ? (
    <View className="b-room__words">
      <Words of={value.words} />
    </View>
  ) : null
}

function stateOf({ state, closesAt, voted, due }: Turnout, now: number): string {
  if (state === 'open' && now <= closesAt) return voted >= due ? roomWords.all : closesWords(closesAt, now)
  if (state === 'open' || state === 'closed') return roomWords.waiting
  return ballotStateWords[state]
}

/** The screen of the room: the number, the ring, and at the end the result as it is read out. */
export function Room({ id, title, of }: { id: string; title: string; of: Turnout }) {
  const { state, voted, due, paper } = of
  const over = state === 'published'
  return (
    <View className={over ? 'b-room b-room_over' : 'b-room'}>
      <View className="b-room__title">{title}</View>
      <Ring voted={voted} due={due} />
      <View className="b-room__side">
        <View className="b-room__state">{stateOf(of, Date.now())}</View>
        <Slot>{paper !== undefined && <View className="b-room__of">{roomWords.paper(paper)}</View>}</Slot>
        <Slot>{over && <ReadOut id={id} />}</Slot>
      </View>
    </View>
  )
}
