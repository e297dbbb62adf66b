import type { SendingView } from '@domain/notice/pushing'
import type { Template } from '@domain/notice/settings'
import type { Tone } from '@/ui/Tag'

/** 订阅消息: what its templates are for; `hint` says what a school's template must hold. */
export const templateWords: Record<Template, { label: string; hint: string }> = {
  news: { label: '新消息', hint: '事项、内容、时间（thing1 thing2 time3）；字段不同的写在编号后面' },
  deadline: { label: '快到期', hint: '事项、内容、时间（thing1 thing2 time3）' },
  letter: { label: '来信', hint: '来自、事项、时间（name1 thing2 time3）' },
}

/** Why somebody is asked whether WeChat may remind them: after what they did, in a sheet. */
export interface Asking {
  title: string
  reason: string
}
export const askingWords = {
  contest: { title: '要不要提醒您？', reason: '活动改期、取消，或者快开始的时候，用微信提醒您一次。' },
  proposal: { title: '要不要提醒您？', reason: '提案有了审查结果或者答复的时候，用微信提醒您一次。' },
  inbox: { title: '要不要提醒您？', reason: '有新消息、快到期的事或者工会来信的时候，用微信提醒您一次。' },
} satisfies Record<string, Asking>
export type AskingFor = keyof typeof askingWords

export const subscribeWords = {
  /** WeChat asks itself after this. */
  how: '点“提醒我”后微信会再问一次。同意一次，提醒一次；晚上十点到早上七点不打扰。不同意，消息也都在“消息”里。',
  yes: '提醒我',
  no: '不用了',
  today: '今天问过了',
  stop: '以前同意过的也不要了',
  entry: '提醒我',
  entryNote: '有新消息时用微信提醒一次',
  done: '好的，有消息会提醒您',
  refused: '没有打开提醒，消息照样收得到',
  stopped: '好的，不再用微信提醒您',
  failed: '没有成功，请稍后再试',
}

export const outboxWords = {
  entry: '微信提醒的发件箱',
  entryNote: '发出去没有，没发出是为什么',
  what: '这里看微信提醒发得怎样，留一个月。不写发给谁；没发出的，本人在“消息”里都看得到。',
  none: '还没有发过提醒',
  noneHint: '主席在“学校设置”里填好订阅消息模板，有人点过“提醒我”以后，这里才有内容。',
}

export const sendingWords: Record<SendingView['state'], { label: string; tone: Tone }> = {
  sending: { label: '正在发', tone: 'blue' },
  sent: { label: '已发出', tone: 'green' },
  failed: { label: '没发出', tone: 'orange' },
  unknown: { label: '不确定', tone: 'grey' },
}

/** What WeChat's numbers mean, and what is to be done; the notice is in the inbox in any case. */
const CODES: Record<number, string> = {
  [-1]: '微信没有回答，可能发出了，不会重发',
  40003: '这个微信账号收不到，可能换了微信',
  40037: '模板编号不对，请主席在“学校设置”里核对',
  41030: '要打开的页面还没有发布',
  43101: '对方没有同意接收，或者同意的次数用完了',
  47003: '字段和模板对不上，请主席在“学校设置”里核对',
}
export function failureWords({ state, code }: Pick<SendingView, 'state' | 'code'>): string | undefined {
  if (state === 'unknown') return '发到一半断了，可能发出了，不会重发'
  return code === undefined ? undefined : (CODES[code] ?? `微信说没有发成（${code}）`)
}
