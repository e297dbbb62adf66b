import type { Breakdown, Call, ProposalView, Share, Stats } from '@domain/proposal/model'
import { SATISFACTIONS, SPEEDS } from '@domain/proposal/model'
import { percentWords } from './stats-sheet'
import { satisfactionWords, speedWords, timeWords } from './words'

/** `立案 20 件，占 37.7%`. */
const said = (words: string, share: Share) => `${words} ${share.count} 件，占 ${percentWords(share)}`
const some = (words: string, share: Share) => (share.count > 0 ? [said(words, share)] : [])

export const collected = (name: string, call: Call, { total, merged }: Stats, { categories }: Breakdown) => [
  `${name}提案征集自${timeWords(call.opensAt)}起，至${timeWords(call.closesAt)}止。` +
    `经附议提交审查的提案共 ${total} 件` +
    `${merged.count > 0 ? `；另有 ${merged.count} 件内容相近，已并入其他提案，不单独计数` : ''}。`,
  ...(categories.length > 0
    ? [`按内容分：${categories.map((c) => `${c.name} ${c.count} 件（${percentWords(c)}）`).join('、')}。`]
    : []),
]

export function reviewed({ total, docketed, referred, not_docketed, returned, undecided, merged }: Stats): string[] {
  const parts = [
    said('立案', docketed),
    said('转为建议', referred),
    said('不予立案', not_docketed),
    ...some('退回修改', returned),
    ...some('待审查', undecided),
  ]
  const together = merged.count > 0 ? `另有 ${merged.count} 件合并办理。` : ''
  return [`提交审查的 ${total} 件提案，经提案工作委员会审查：${parts.join('；')}。${together}`]
}

export function answered(
  { replied }: Stats,
  { departments, unassigned, speeds }: Breakdown,
  proposals: readonly ProposalView[],
): string[] {
  const waiting = replied.due - replied.count
  const again = proposals.filter((p) => p.handledAgain).length
  const quick = SPEEDS.filter((s) => speeds[s].count > 0).map((s) => `${speedWords[s]}的 ${speeds[s].count} 件`)
  return [
    `立案和转为建议的共 ${replied.due} 件，已答复 ${replied.count} 件，答复率 ${percentWords(replied)}` +
      `${waiting > 0 ? `，尚未答复 ${waiting} 件` : ''}` +
      `${unassigned.count > 0 ? `（其中待交办 ${unassigned.count} 件）` : ''}。`,
    ...(quick.length > 0 ? [`从交办到第一次答复，${quick.join('，')}。`] : []),
    ...(departments.length > 0
      ? [`各承办部门：${departments.map((d) => `${d.name} ${d.count} 件，已答复 ${d.replied} 件`).join('；')}。`]
      : []),
    ...(again > 0 ? [`提案人不满意、重新办理的 ${again} 件。`] : []),
  ]
}

export function rated({ satisfaction }: Stats): string[] {
  if (satisfaction.rated === 0) return ['提案人尚未评价。']
  const parts = SATISFACTIONS.map((s) => said(satisfactionWords[s], satisfaction[s]))
  return [`立案的提案中，提案人已评价 ${satisfaction.rated} 件：${parts.join('；')}。`]
}
