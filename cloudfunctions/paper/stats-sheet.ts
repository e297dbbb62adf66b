import { type Breakdown, SATISFACTIONS, type Share, SPEEDS, type Stats } from '@domain/proposal/model'
import type { ExcelSheet } from './excel'
import { decisionWords, satisfactionWords, speedWords } from './words'

export const percentWords = ({ percent }: Share) => `${percent}%`

type Line = [group: string, name: string, count: number | string, percent: string, note: string]

/** The numbers of a call as the rules count them; nothing is counted here. */
export function statsSheet(title: string, stats: Stats, breakdown: Breakdown): ExcelSheet {
  const part = (group: string, name: string, share: Share, note = ''): Line => [
    group,
    name,
    share.count,
    percentWords(share),
    note,
  ]
  const { replied, satisfaction } = stats
  const rows: Line[] = [
    ['审查立案', '提交审查', stats.total, '', '不含并入其他提案的和撤回的'],
    part('审查立案', decisionWords.docketed, stats.docketed),
    part('审查立案', decisionWords.referred, stats.referred),
    part('审查立案', decisionWords.not_docketed, stats.not_docketed),
    part('审查立案', decisionWords.returned, stats.returned),
    part('审查立案', '待审查', stats.undecided),
    ['审查立案', '并入其他提案', stats.merged.count, '', '不计入总数'],
    ['办理答复', '应答复', replied.due, '', '立案和转为建议的'],
    part('办理答复', '已答复', replied, '占应答复的'),
    part('办理答复', '待交办', breakdown.unassigned, '占应答复的'),
    ...SPEEDS.map((s) => part('答复用时', speedWords[s], breakdown.speeds[s], '占已答复的，从交办算起')),
    ['满意度', '已评价', satisfaction.rated, '', '立案的'],
    ...SATISFACTIONS.map((s) => part('满意度', satisfactionWords[s], satisfaction[s], '占已评价的')),
    ...breakdown.categories.map((c) => part('类别', c.name, c)),
    ...breakdown.departments.map((d) => part('承办部门', d.name, d, `已答复 ${d.replied} 件；占立案和转为建议的`)),
  ]
  return { name: '统计', title, heads: ['分类', '项目', '件数', '占比', '说明'], widths: [14, 20, 10, 10, 36], rows }
}
