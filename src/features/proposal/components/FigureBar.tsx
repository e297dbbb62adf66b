import type { Share } from '@domain/proposal/model'
import type { Figure } from '@domain/proposal/rows'
import { Bar } from '@/ui/Bar'
import type { Tone } from '@/ui/Tag'
import { openRows } from '../figure'

type Props = {
  callId: string
  figure: Figure
  label: string
  share: Share
  tone?: Tone
}

/** A number beside its bar; it opens the proposals that it counts. */
export function FigureBar({ callId, figure, label, share: { count, percent }, tone }: Props) {
  return (
    <Bar
      label={label}
      percent={percent}
      text={`${count} 件 · ${percent.toFixed(1)}%`}
      tone={tone}
      onClick={count > 0 ? () => openRows(callId, figure, count) : undefined}
    />
  )
}
