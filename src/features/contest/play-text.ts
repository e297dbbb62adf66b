import type { DrawView } from '@domain/contest/playing'
import Taro from '@tarojs/taro'
import { toast } from '@/ui/toast'
import { groupWords, markWords, setsWords, specialWords } from '@/words/contest-play'
import type { Round } from './rounds'
import { isFree, type Names } from './sides'

/** A round as plain text for the chat group: who meets whom, how it ended. */
export function roundText({ title, name, scoring, tables }: DrawView, round: Round, names: Names): string {
  const group = tables.length > 1 && round.group !== undefined ? groupWords(round.group) : round.label
  const matches = round.matches
    .filter((m) => !isFree(m))
    .map(({ id, sides, score, result }) => {
      const [a, b] = sides
      const end = specialWords(result, names.name) ?? setsWords(result)
      const middle = score ? ` ${score.join(':')} ` : ' 对 '
      return `${names.number(id)}. ${names.side(a)}${middle}${names.side(b)}${end && `（${end}）`}`
    })
  const free = round.matches.filter(isFree).flatMap((m) => m.winner ?? [])
  const heats = round.heats.flatMap((heat) => [
    round.heats.length > 1 ? `第 ${heat.number} 组` : '',
    ...heat.lanes.flatMap((entrantId, i) => {
      if (entrantId === null) return []
      const mark = heat.marks.find((m) => m.entrantId === entrantId)
      const state = mark && mark.mark.state !== 'done' ? mark.mark.state : undefined
      return `${i + 1}. ${names.name(entrantId)} ${markWords(mark?.value, state, scoring)}`.trim()
    }),
  ])
  return [
    `【${title}】${name} · ${group}`,
    ...matches,
    free.length > 0 ? `轮空：${free.map(names.name).join('、')}` : '',
    ...heats,
  ]
    .filter(Boolean)
    .join('\n')
}

export const copyText = (data: string) =>
  Taro.setClipboardData({ data }).then(
    () => toast('已复制，请粘贴到工作群'),
    () => toast('没有复制成功，请再试一次'),
  )
