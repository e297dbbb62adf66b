import { HOUR } from '@domain/kit/time'
import type { State } from '@domain/proposal/model'

/** By the hour in China, as colleagues greet each other. */
export function greetingWords(now: number): string {
  const hour = Math.floor((now + 8 * HOUR) / HOUR) % 24
  if (hour < 5) return '夜深了'
  if (hour < 9) return '早上好'
  if (hour < 12) return '上午好'
  if (hour < 14) return '中午好'
  return hour < 18 ? '下午好' : '晚上好'
}

/** What the one it waits for has to do; states in which nothing waits for anybody have no words. */
export const toDoWords: Partial<Record<State, string>> = {
  draft: '写好后请提交',
  returned: '请修改后重新提交',
  under_review: '请审查',
  docketed: '请交办给部门',
  referred: '请交办给部门',
  assigned: '请办理并答复',
  replied: '请评价办理结果',
}

/** A ballot waits for the reader. */
export const toVoteWords = '请投票'

/** Who the app is for. Before anybody has signed in, the school may be unknown. */
export const forWhomWords = (school?: string) => `本小程序供${school ?? '本校'}工会会员使用。`

/** What the app does, told to everybody before they sign in. */
export const publicWords: { key: string; title: string; lines: string[] }[] = [
  {
    key: 'how',
    title: '提案怎么提',
    lines: [
      '写：说清一件事，写明理由和建议，存草稿不会丢。',
      '附议：转发给同事，附议够人数就自动送审。',
      '审查：提案委员会审查，立案或转为建议。',
      '办理：由承办部门按期答复，每一步都看得到。',
      '评价：您来评价满不满意，不满意可以重新办理一次。',
    ],
  },
  {
    key: 'who',
    title: '谁能用',
    lines: [
      '在本校会员名册里的教职工，用姓名、工号和邀请码绑定一次即可。',
      '邀请码印在校工会发的邀请单上，由工会小组长转交。',
      '没有收到邀请单，或名册里没有您，请联系校工会。',
    ],
  },
  {
    key: 'privacy',
    title: '隐私怎么保护',
    lines: [
      '只保存办理工会事务需要的名册资料，不读取您的微信好友、位置和相册。',
      '草稿只有您自己看得到；不予立案的提案只有提案人、附议人和提案委员会看得到。',
      '“我的数据”里随时可以查看保存了什么、谁能看到。',
    ],
  },
]

export const setupWords = {
  title: '开始使用，三步就好',
  hint: '现在是准备阶段。第一位工会主席绑定后，名册和职务改由主席和工会委员管理。',
  importRoster: { title: '1 导入名册', desc: '从 Excel 复制粘贴，工会小组会自动建好' },
  chair: { title: '2 设工会主席', desc: '在会员里找到这位老师，设置职务' },
  invite: { title: '3 发邀请码', desc: '先发给工会主席，再发给各工会小组' },
}
