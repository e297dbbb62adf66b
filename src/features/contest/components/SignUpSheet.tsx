import type { ContestView, EventView, Person } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Confirm } from '@/ui/Confirm'
import { TextField } from '@/ui/TextField'
import { contestRefusal } from '@/words/contest'
import { sizeWords, unitWords } from '@/words/contest-desk'
import { api } from '../api'
import { leftIn, tooManyWords } from '../entering'
import { startWords } from '../when'
import { PartnerField } from './PartnerField'

type Props = { view: ContestView; event: EventView; me: string; onDone: () => void; onClose: () => void }

/** What a place means: which one it is, and until when it may be given back. */
function consequence(view: ContestView, event: EventView, now: number): string {
  const left = leftIn(event)
  const until = `${momentWords(view.withdrawUntil, now)} 前可以退出。`
  if (left > 0) return `还有 ${left} 个名额。${until}`
  const before = event.waiting > 0 ? `，前面有 ${event.waiting} ${unitWords[event.entrant]}` : ''
  return `名额已满，报名后排候补${before}。有人退出会自动递补，并通知您。`
}

const asks = { person: '确认报名？', pair: '确认报名双打？', team: '组一支队伍？', group: '确认报名？' }

/** Asks once more; of a pair with or without a partner, of a team with its name. */
export function SignUpSheet({ view, event, me, onDone, onClose }: Props) {
  const [teamName, setTeamName] = useState('')
  const [partner, setPartner] = useState<Person>()
  const deed = useDeed(api.signUp)
  const now = Date.now()
  const team = event.entrant === 'team'
  const name = teamName.trim()
  const send = async () => {
    const done = await deed.run({
      contestId: view.id,
      eventId: event.id,
      ...(team && { teamName: name }),
      ...(partner && { memberIds: [partner.id] }),
    })
    if (done) onDone()
  }
  const { refusal } = deed
  const many = refusal?.error === 'TOO_MANY_EVENTS' ? tooManyWords(view) : undefined
  return (
    <Confirm
      title={asks[event.entrant]}
      choice={event.name}
      note={`${startWords(view.startsAt, now)} · ${view.place}`}
      consequence={consequence(view, event, now)}
      confirm={team ? '组队报名' : '报名'}
      back="再想想"
      disabled={team && name === ''}
      reason="请先填队名"
      busy={deed.busy}
      error={refusal && (many ?? contestRefusal(refusal, me))}
      onConfirm={send}
      onClose={onClose}
    >
      {team && (
        <TextField
          label="队名"
          required
          value={teamName}
          onChange={setTeamName}
          max={30}
          placeholder="例：飞鹰队"
          hint={`您是队长，${event.teamSize ? `${sizeWords(event.teamSize)}。` : ''}报名后把组队码发给队员。`}
        />
      )}
      {event.entrant === 'pair' && (
        <PartnerField contestId={view.id} eventId={event.id} me={me} value={partner} onChange={setPartner} />
      )}
    </Confirm>
  )
}
