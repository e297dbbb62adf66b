import type { Choice } from '@domain/condolence/run'
import type { RunRow } from '@domain/condolence/running'
import { leftWords, momentWords } from '@domain/kit/time'
import type { Tone } from '@/ui/Tag'
import { formWords } from '@/words/condolence'
import { handedWords, runKindWords } from '@/words/condolence-run'

export const choiceName = (choices: readonly Choice[], id: string | undefined) => choices.find((c) => c.id === id)?.name

export const runMeta = ({ kind, form, at }: RunRow, now: number) =>
  `${runKindWords[kind]} · ${formWords[form]} · ${momentWords(at, now).split(' ')[0]}发起`

const isOpen = ({ choices, chooseUntil }: RunRow, now: number) =>
  choices.length > 0 && (chooseUntil === undefined || now <= chooseUntil)

/** Red only while this reader still has to choose. */
export function runTag(row: RunRow, now: number): { tone: Tone; state: string; next?: string } {
  const { mine, choices, chooseUntil } = row
  if (!mine) return { tone: 'grey', state: '由工会发放' }
  if (mine.handedAt !== undefined)
    return {
      ...{ tone: 'green' as const, state: '已领取' },
      next: `${handedWords(mine.handedAt, now)}${mine.collector ? `，${mine.collector}代领` : ''}`,
    }
  const name = choiceName(choices, mine.choiceId)
  if (name) return { tone: 'orange', state: '待领取', next: `选了${name}` }
  if (!isOpen(row, now))
    return { tone: 'orange', state: '待领取', next: choices.length > 0 ? '没有选，由工会安排' : undefined }
  return { tone: 'red', state: '待我选择', next: chooseUntil === undefined ? undefined : leftWords(chooseUntil, now) }
}
