import type { MarkState } from '@domain/contest/draw-model'
import type { Scoring } from '@domain/contest/model'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Pick } from '@/ui/Pick'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { markHints, pointsHint } from '@/words/contest-play'
import { markStateWords } from '@/words/contest-playing'
import { readMark, type Typed } from '../marks'
import { groupBeside } from '../sides'

type State = MarkState | 'done'
const STATES: readonly { value: State; label: string }[] = [
  { value: 'done', label: '有成绩' },
  { value: 'foul', label: markStateWords.foul },
  { value: 'absent', label: markStateWords.absent },
  { value: 'retired', label: markStateWords.retired },
]

type Props = {
  name: string
  group?: string
  scoring: Scoring
  value?: Typed
  onPut: (given: Typed) => void
  onClose: () => void
}

/** What one of a heat did, then the next one. */
export function MarkSheet({ name, group, scoring, value, onPut, onClose }: Props) {
  const [text, setText] = useState(value?.text ?? '')
  const [state, setState] = useState<State>(value?.state ?? 'done')
  const [tried, setTried] = useState(false)
  const { label, hint, placeholder } = markHints[scoring] ?? pointsHint
  const beside = groupBeside(name, group)
  const given: Typed = state === 'done' ? { text } : { text: '', state }
  const readable = readMark('-', given, scoring) !== undefined
  const put = () => (readable ? onPut(given) : setTried(true))
  const empty = state === 'done' && text.trim() === ''
  return (
    <Sheet
      title={beside ? `${name}（${beside}）` : name}
      onClose={onClose}
      buttons={
        <Button disabled={empty} reason="请填成绩" onClick={put}>
          记下，下一个
        </Button>
      }
    >
      <Pick<State> label="成绩情况" items={STATES} value={state} onChange={setState} />
      <Slot>
        {state === 'done' && (
          <TextField
            label={label}
            required
            value={text}
            max={scoring === 'points' ? 100 : 12}
            quiet
            placeholder={placeholder}
            hint={hint}
            error={tried && !readable ? `看不懂这个成绩。${hint}。` : undefined}
            onChange={(next) => {
              setText(next)
              setTried(false)
            }}
            onDone={put}
          />
        )}
      </Slot>
    </Sheet>
  )
}
