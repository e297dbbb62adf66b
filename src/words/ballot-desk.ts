import { gradeWords, sheetWords, voteWords } from '@domain/ballot/names'
import type { BallotKind } from '@domain/ballot/question'
import type { BallotView } from '@domain/ballot/view'
import { momentWords } from '@domain/kit/time'
import type { ballots } from '@domain/paper/ballots'

type BallotPaperName = keyof typeof ballots

/** 监票台. */
export const DESK = '监票台'
export const PAPER_WAS_ISSUED = '有人领了纸质票。请返回选“有”，填收回几张；一张也没有收回的，填 0。'

/** What the columns of a line are called, on paper and here. */
export function columnWords(kind: BallotKind, column: string): string {
  if (kind === 'appraisal') return (gradeWords as Record<string, string>)[column] ?? column
  if (kind === 'poll') return '票数'
  return (voteWords[kind] as Record<string, string>)[column] ?? column
}

/** How a line of numbers stands to the valid ballots. Of an appraisal or a poll fewer may be marked. */
export function sumWords(kind: BallotKind, sum: number | null, valid: number | null): { text: string; bad: boolean } {
  if (sum === null) return { text: '请填数字', bad: true }
  if (valid === null) return { text: `合计 ${sum}`, bad: false }
  if (sum > valid) return { text: `合计 ${sum}，比有效票多 ${sum - valid}`, bad: true }
  if (kind === 'poll') return { text: '', bad: false }
  if (kind === 'appraisal') return { text: valid > sum ? `未评 ${valid - sum}` : '对上了', bad: false }
  return sum === valid ? { text: '对上了', bad: false } : { text: `合计 ${sum}，还差 ${valid - sum}`, bad: true }
}

/** `【投票】教代会代表选举`, how many are missing, and, where votes are named, who. */
export function missingText(
  { title, closesAt }: { title: string; closesAt: number },
  total: number,
  people: readonly { name: string; group: string }[] | null,
  now: number,
  address?: string,
): string {
  const byGroup = new Map<string, string[]>()
  for (const { group, name } of people ?? []) byGroup.set(group, [...(byGroup.get(group) ?? []), name])
  return [
    `【投票】${title}`,
    `还有 ${total} 人没有投票，${momentWords(closesAt, now)} 截止。`,
    ...[...byGroup].map(([group, names]) => `${group || '未分组'}：${names.join('、')}`),
    address ? `点开就能投票：${address}` : '请打开“教工之家”→“表决选举”投票。',
  ].join('\n')
}

const recordTitles: Record<BallotKind, string> = {
  resolution: '表决记录',
  election: '选举结果报告单',
  appraisal: '民主测评记录',
  poll: '意向调查记录',
}
type Printed = Pick<BallotView, 'kind' | 'result'>
/** A paper of a ballot, as its line says it. */
export function ballotPaperWords({ kind, result }: Printed, of: BallotPaperName): { title: string; desc: string } {
  switch (of) {
    case 'record':
      return { title: recordTitles[kind], desc: 'Word，填好了，监票人签字存档' }
    case 'submission':
      return result
        ? { title: '选举结果报批件', desc: 'Word，报上级工会批复' }
        : { title: '选举报批件', desc: 'Word，报上级工会批复后再选举' }
    case 'ballotSample':
      return { title: `${sheetWords[kind]}样张`, desc: 'Word，也可以照着印纸质票' }
    case 'tallySheet':
      return { title: '计票单', desc: 'Word，数纸质票时画“正”字' }
    case 'roll':
      return { title: '应到名册', desc: 'Excel，有签名栏，不显示谁投了票' }
  }
}

/** What waits for a scrutineer behind the desk. */
export function deskNext({ state }: Pick<BallotView, 'state'>): string {
  if (state === 'open') return '投票进度、催票、领纸质票'
  if (state === 'closed') return '已封箱，等您计票'
  if (state === 'counted') return '已计票，公布前可以改'
  if (state === 'announced') return '核对名单、不计入应到'
  return '计票结果、打印'
}
