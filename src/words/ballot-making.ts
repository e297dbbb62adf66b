import type { CheckName } from '@domain/ballot/check'
import type { BallotDeed, Standing } from '@domain/ballot/view'

/** What a deed is called on its button. */
export const ballotDeedWords: Record<BallotDeed, string> = {
  save: '修改',
  announce: '发出通知',
  exclude: '不计入应到',
  open: '开始投票',
  cast: '投票',
  paperIssued: '登记领纸质票',
  remind: '提醒未投的人',
  close: '截止并封箱',
  cancel: '取消',
  count: '计票',
  mergeWriteIns: '合并另选他人',
  holdBack: '不转给阅看人',
  publish: '公布结果',
  runOff: '再次选举',
}
export const ballotStandingWords: Record<keyof Standing, string> = {
  manages: '由我主持',
  scrutineer: '我是监票人',
  reader: '我可以看测评结果',
}

/** A line of the check list: what it is, and what to do where it is not met. */
export const checkWords: Record<CheckName, { title: string; lacks: string }> = {
  scrutineers: { title: '监票人', lacks: '请至少选一位监票人。' },
  scrutineer_is_candidate: { title: '监票人不是候选人', lacks: '有监票人在候选人或被测评人里，请换人。' },
  approval: { title: '批复文号', lacks: '请填上级工会批复的文号。' },
  publicity: { title: '候选人公示', lacks: '请填公示的起止日期，公示要在投票开始前结束。' },
  margin: { title: '差额比例', lacks: '差额选举的候选人要比应选人数至少多 5%；等额选举要一样多。' },
  audit_apart: { title: '经审委员另选', lacks: '经费审查委员会的候选人不能是工会委员，请换人。' },
  superior_agrees: { title: '上级工会同意手机投票', lacks: '请先征得上级工会同意，再勾选。' },
  own_rules: { title: '本校办法', lacks: '不按“应到的过半数、三分之二到会”，要附本校的选举（表决）办法。' },
  readers: { title: '谁可以看测评结果', lacks: '请在开始前指定谁可以看结果。' },
  voters: { title: '有人投票', lacks: '投票范围里还没有人，请改范围。' },
}

/** The fields of a ballot, as they are called on the page. */
export const ballotFieldWords: Record<string, string> = {
  title: '标题',
  questions: '表决事项',
  audience: '谁来投票',
  opensAt: '开始时间',
  closesAt: '截止时间',
  secrecy: '投票方式',
  scrutineerIds: '监票人',
  readerIds: '谁可以看测评结果',
  memberId: '人员',
  reason: '理由',
  rules: '规则',
}

/** What the settings of a ballot are called, what they change, and where the rule comes from. */
export const ballotSettingWords = {
  ballotYears: {
    label: '选票和投票名单保存几年',
    effect: '结果公布满这么多年后，由系统删去票箱和投票名单，只留结果，删去后不能找回',
    unit: '年',
  },
  candidateOrder: {
    label: '候选人排列顺序',
    effect: '只影响以后保存的选举',
    source: '按姓氏笔画为序是通行做法；也可以按抽签的先后录入',
  },
} as const
export const candidateOrderWords = { strokes: '按姓氏笔画', drawn: '按录入的先后（抽签）' } as const
