import { addDays, type Day } from '@domain/kit/time'
import type { ProposalView } from '@domain/proposal/model'
import type { TakenPart } from '../contest/offers'
import type { Kept } from '../member/offers'
import { dataSheet } from './data-sheet'
import type { ExcelSheet } from './excel'
import { historyWords } from './history-words'
import {
  columnWords,
  dayWords,
  kindWords,
  leftWords,
  roleWords,
  sexWords,
  stateWords,
  timeWords,
  wishStateWords,
  wishWords,
} from './words'

type Rows = string[][]

const day = (on: Day | undefined) => (on === undefined ? '' : dayWords(on))

function recordRows({ record: m }: Kept): Rows {
  const left =
    m.state === 'left' ? `已离开（${m.leftReason ? leftWords[m.leftReason] : ''}，${day(m.leftOn)}）` : '在册'
  return [
    [columnWords.name, m.name],
    [columnWords.staffNo, m.staffNo],
    [columnWords.sex, sexWords[m.sex]],
    [columnWords.kind, kindWords[m.kind]],
    ['状态', left],
    [columnWords.group, m.group],
    [columnWords.department, m.department ?? ''],
    [columnWords.post, m.post ?? ''],
    [columnWords.birthYear, m.birthYear === undefined ? '' : String(m.birthYear)],
    [columnWords.bornOn, day(m.bornOn)],
    [columnWords.joinedOn, day(m.joinedOn)],
    [columnWords.phone, m.phone ?? ''],
    ['绑定的微信', m.accountId === undefined ? '未绑定' : `已绑定${m.boundAt ? `（${timeWords(m.boundAt)}）` : ''}`],
  ]
}

const proposalRows = (list: readonly ProposalView[]): Rows =>
  list.map((p) => [
    ...[p.number ?? '', p.title, p.category, stateWords[p.state], timeWords(p.createdAt)],
    ...[p.rationale, p.measures],
  ])

interface Proposals {
  own: readonly ProposalView[]
  endorsed: readonly ProposalView[]
}

const partWords: Record<TakenPart['state'], string> = {
  in: '已报名',
  waiting: '候补',
  fell_out: '人数不足，未成队',
  gone: '已退出',
}
/** Contests in which the caller takes or took part. */
export const contestSheet = (list: readonly TakenPart[]): ExcelSheet =>
  dataSheet(
    '我的活动',
    ['活动', '时间', '项目', '队伍', '报名', '状态', '签到', '获奖'],
    [28, 18, 16, 16, 18, 12, 18, 16],
    list.map((t) => [
      ...[t.title, timeWords(t.startsAt), t.event, t.team ?? '', timeWords(t.since), partWords[t.state]],
      ...[t.cameAt === undefined ? '' : timeWords(t.cameAt), t.prizes.join('、')],
    ]),
    true,
  )

/** 我的数据: every record that is about the caller, in words. */
export function dataSheets(kept: Kept, { own, endorsed }: Proposals, now: number): ExcelSheet[] {
  const { record, history, looks, wishes } = kept
  return [
    dataSheet('本人信息', ['项目', '内容'], [18, 50], [...recordRows(kept), ['导出时间', timeWords(now)]]),
    dataSheet(
      '工会职务',
      ['职务', '从', '到'],
      [20, 20, 20],
      record.held.map((h) => [
        roleWords[h.role],
        dayWords(h.from),
        h.to === undefined ? '现在' : day(addDays(h.to, -1)),
      ]),
    ),
    dataSheet(
      '变动记录',
      ['时间', '事项', '说明', '经办人'],
      [20, 24, 40, 12],
      history.map((a) => {
        const { what, detail } = historyWords(a)
        return [timeWords(a.at), what, detail, a.byName ?? '本人']
      }),
    ),
    dataSheet(
      '谁看过我的信息',
      ['时间', '姓名'],
      [24, 24],
      looks.map((l) => [timeWords(l.at), l.byName]),
    ),
    dataSheet(
      '我的提案',
      ['编号', '案由', '类别', '状态', '写于', '理由', '建议措施'],
      [14, 22, 10, 10, 18, 50, 50],
      proposalRows(own),
      true,
    ),
    dataSheet(
      '我附议的提案',
      ['编号', '案由', '提案人', '状态'],
      [16, 40, 14, 12],
      endorsed.map((p) => [p.number ?? '', p.title, p.proposer, stateWords[p.state]]),
    ),
    dataSheet(
      '我的申请',
      ['时间', '种类', '内容', '结果', '经办人'],
      [20, 14, 40, 20, 12],
      wishes.map((w) => [
        timeWords(w.at),
        wishWords[w.kind],
        [w.column && `${columnWords[w.column]}：${w.before || '（空）'} → ${w.value ?? ''}`, w.text]
          .filter(Boolean)
          .join('；'),
        [wishStateWords[w.state], w.why].filter(Boolean).join('：'),
        w.settledBy ?? '',
      ]),
    ),
  ]
}
