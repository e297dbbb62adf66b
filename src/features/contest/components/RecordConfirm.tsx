import type { Match } from '@domain/contest/draw-model'
import { sidesOf } from '@domain/contest/match'
import type { DrawView } from '@domain/contest/playing'
import { hasSets, setsOf } from '@domain/contest/scoring'
import type { No } from '@domain/kit/result'
import { Confirm } from '@/ui/Confirm'
import { playRefusal, setsWords, specialWords } from '@/words/contest-play'
import { type Ended, fallenWords, falling, resultOf } from '../recording'
import { pairsOf } from '../set-rows'
import type { Names } from '../sides'

type Props = {
  draw: DrawView
  match: Match
  names: Names
  ended: Ended
  busy: boolean
  refusal?: No
  onConfirm: () => void
  onClose: () => void
}

/** The result once more, large; of a correction what falls away with it. */
export function RecordConfirm({ draw, match, names, ended, busy, refusal, onConfirm, onClose }: Props) {
  const [a = '', b = ''] = sidesOf(match)
  const result = resultOf(ended)
  const pairs = pairsOf(ended.rows)
  const score = hasSets(draw.scoring) ? setsOf(pairs) : pairs[0]
  const special = specialWords(result, names.name)
  const fallen = falling(draw, match, ended)
  const consequence =
    fallen.length > 0
      ? `这是更正。${fallenWords(fallen, names)}的对阵会变，已记的成绩作废，要重新比、重新记。`
      : match.state === 'done'
        ? '这是更正，名次和后面的对阵马上按新成绩算。'
        : '马上公布，名次和后面的对阵自动更新。记错了可以更正。'
  return (
    <Confirm
      title={match.state === 'done' ? '确认更正成绩？' : '确认成绩？'}
      choice={special ?? `${names.name(a)} ${score?.join(':') ?? ''} ${names.name(b)}`}
      note={special ? `${names.name(a)} 对 ${names.name(b)} ${setsWords(result)}`.trim() : setsWords(result)}
      consequence={consequence}
      confirm={match.state === 'done' ? '更正' : '确认'}
      busy={busy}
      error={refusal && playRefusal(refusal)}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}
