import { baseWords, secrecyWords } from '@domain/ballot/names'
import type { Result } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import type { Table } from 'docx'
import { windowWords } from './ballot-words'
import { label, type Row, ruled } from './table'
import { WIDTH } from './word'

/** Fewer paper ballots than these are shown nowhere apart. */
const FEW = 5
/** Whether some were cast on paper, and so few that what was cast by phone says what they were. */
export const hasFewOnPaper = ({ paper }: Pick<BallotView, 'paper'>) =>
  paper !== undefined && paper.returned > 0 && paper.returned < FEW

type Pair = readonly [name: string, text: string]
const pair = ([name, text]: Pair, ...[second, other]: Pair | []): Row => ({
  cells: second === undefined ? [label(name), { text, span: 3 }] : [label(name), text, label(second), other ?? ''],
  height: 8,
})

function quorumRow({ rules }: BallotView, { quorum }: Result): Row[] {
  if (!quorum) return []
  const met = quorum.met ? '已达到' : '未达到'
  return [pair(['法定人数', `${quorum.needed} 人，${met}`], '通过标准', `超过${baseWords[rules.base ?? 'due']}的半数`)]
}

/** Of those that were handed out on paper, from five on. */
function paperRow({ paper }: BallotView): Row[] {
  if (!paper || paper.returned < FEW) return []
  return [pair(['其中纸质票', `收回 ${paper.returned} 票，其中无效票 ${paper.invalid} 票`])]
}

/** What was held, when and how, and how many: as the rules counted. */
export function numbersTable(ballot: BallotView, result: Result): Table {
  const { title, secrecy, opensAt, closesAt, closedAt = closesAt, excludedCount } = ballot
  const apart = excludedCount > 0 ? `（不计入 ${excludedCount} 人）` : ''
  return ruled(
    [2.5, 4.8, 2.5, 6.2],
    [
      pair([
        { resolution: '表决事项', election: '选举事项', appraisal: '测评事项', poll: '调查事项' }[ballot.kind],
        title,
      ]),
      pair(
        ['投票方式', `${secrecyWords[secrecy]}投票`],
        '投票时间',
        windowWords(opensAt, Math.min(closedAt, closesAt)),
      ),
      pair(['应　　到', `${result.due} 人${apart}`], '实　　到', `${result.present} 人`),
      pair(['发　　出', `${result.issued} 票`], '收　　回', `${result.returned} 票`),
      pair(['有 效 票', `${result.valid} 票`], '无 效 票', `${result.invalid} 票`),
      ...quorumRow(ballot, result),
      ...paperRow(ballot),
    ],
    WIDTH,
  )
}
