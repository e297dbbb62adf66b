import type { BallotRules, BallotState } from '@domain/ballot/model'
import { baseWords, quorumWords } from '@domain/ballot/names'
import type { BallotKind } from '@domain/ballot/question'
import type { Audience } from '@domain/kit/audience'
import { type Day, dayWords } from '@domain/kit/time'
import { audienceKindWords } from './audience'

export const LIST_TABS = ['all', 'open', 'announced', 'published', 'made'] as const
export type ListTab = (typeof LIST_TABS)[number]
export const listTabWords: Record<ListTab, string> = {
  all: '全部',
  open: '投票中',
  announced: '未开始',
  published: '结果',
  made: '准备中',
}
export const sectionWords = {
  mine: '等您投票',
  running: '正在进行',
  made: '准备中',
  over: '已结束',
} as const

/** An empty list: what it is for, and the first step; `made` for who makes ballots. */
export const emptyListWords: Record<ListTab, { title: string; hint: string; made: string }> = {
  all: {
    title: '还没有表决、选举',
    hint: '有需要您投票的事时会通知您，在这里投票、看结果。',
    made: '从下面的按钮发起：方案表决、选举、民主测评、意向调查都可以。',
  },
  open: { title: '现在没有正在投票的', hint: '开始投票时会通知您。', made: '通知发出后，到时间就在这里开始投票。' },
  announced: { title: '没有即将开始的', hint: '有新的投票时会通知您。', made: '准备好的投票发出通知后会出现在这里。' },
  published: { title: '还没有公布的结果', hint: '结果公布后会通知您。', made: '计票、公布以后，结果长期留在这里。' },
  made: { title: '没有在准备的', hint: '', made: '发起后先存在这里，核对齐了再发出通知。' },
}

export const whomOf = (audience: Audience) =>
  'ids' in audience
    ? audience.kind === 'groups'
      ? `${audience.ids.length} 个小组的教职工`
      : `指定的 ${audience.ids.length} 人`
    : audienceKindWords[audience.kind]

/** `超过应到人数的一半；收回的票达到应到的三分之二`. */
export function passWords({ base = 'due', quorum = 'two_thirds' }: BallotRules): string {
  const whole = quorum === 'none' ? '' : `；收回的票要达到${quorumWords[quorum]}`
  return `超过${baseWords[base]}的一半${whole}`
}
export const publicWords = (from: Day, to: Day) => `${dayWords(from, Date.now())} 至 ${dayWords(to, Date.now())}`

/** What follows from each deed of who manages, in one line. */
export const announceWords = (audience: Audience) =>
  `${whomOf(audience)}会收到通知，知道投什么、什么时候投。开始投票前内容还可以改。`
export const openWords = '投票名单马上定下来，内容和名单都不能再改，大家会收到开始投票的通知。'
export const openEarlyWords = (opens: string) =>
  `原定 ${opens} 开始，现在开始就可以投票。投票名单现在定下来，内容和名单都不能再改。`
export const closeWords = '封箱以后谁也不能再投，也不能重新打开。已投的票由监票人计票。'
/** So few ballots that the result says who has voted what. */
export const closeFewWords = '投票的人不到 5 人，现在截止，从结果就猜得出各人投了什么。'
export const closeEarlyWords = (closes: string) => `原定 ${closes} 截止。${closeWords}`
export const cancelWords: Partial<Record<BallotState, string>> = {
  made: '还没有通知大家，取消后不能恢复。',
  announced: '取消后不能恢复，投票范围里的人会收到通知。',
}
export const cancelOpenWords = '取消后不能恢复。已经投的票全部作废，不计票，大家会收到通知。'
export const publishWords: Record<BallotKind, string> = {
  resolution: '公布以后结果不能再改，投票范围里的人都能看到，也能核对自己的票。',
  election: '公布以后结果不能再改，投票范围里的人都能看到，也能核对自己的票。',
  appraisal: '公布以后结果不能再改，只有开始前指定的人能看到。',
  poll: '公布以后结果不能再改，投票范围里的人都能看到，也能核对自己的票。',
}
export const runOffWords = '会新建一份“准备中”的选举，候选人和名额已经填好。核对时间后再发出通知。'
export const runOffWhy = {
  tie: '得票相同，没有分出来',
  too_few: '过半数的人不够名额',
} as const

/** `投票名单已建 2000 / 5928 人`. */
export const rollWords = ({ done, total }: { done: number; total: number }) => `投票名单已建 ${done} / ${total} 人`
export const rollKept = '名单没有建完，已经建好的都在。再点一次接着建。'

export const doneWords = {
  announce: '已发出通知',
  open: '投票已开始',
  close: '已截止并封箱',
  cancel: '已取消',
  publish: '结果已公布',
  runOff: '已新建再次选举',
} as const
