import type { RunKind } from '@domain/condolence/run'
import type { HandRefusal, running } from '@domain/condolence/running'
import type { Contract } from '@domain/kit/contract'
import { yuanWords } from '@domain/kit/money'
import type { No } from '@domain/kit/result'
import { dayOf, momentWords } from '@domain/kit/time'
import { formsWords } from './condolence'
import { refusalWords, type Words } from './kit'

/** 福利发放: on which occasion. */
export const runKindWords: Record<RunKind, string> = {
  festival: '年节',
  gift: '三八、重阳、教师节',
  birthday: '生日',
  retirement: '荣休',
  marriage: '新婚',
  birth: '喜得子女',
}
export const runKindNotes: Partial<Record<RunKind, string>> = {
  festival: '元旦、春节、清明、五一、端午、中秋、国庆，计入全年限额',
  gift: '不计入年节的全年限额，另走科目',
}

/** `今天 14:02`, `10月20日 14:02`. */
export function handedWords(at: number, now: number): string {
  const words = momentWords(at, now)
  return dayOf(at) === dayOf(now) ? `今天 ${words.split(' ')[1] ?? ''}` : words
}

const againWords = ({
  name,
  at,
  byName,
  collector,
}: {
  name: string
  at: number
  byName: string
  collector?: string
}) =>
  `${name} ${handedWords(at, Date.now())} 已经领过${collector ? `，由${collector}代领` : ''}，${byName}发放。不能再发。`

/** Beside a name in a list that was handed out together. */
export const handRefusalWords: Record<HandRefusal, string> = {
  NOT_IN_RUN: '不在这次发放的名单里',
  OTHER_GROUP: '不是您小组的人',
  ALREADY_HANDED: '已经领过',
}

const fields: Record<string, string> = { asOf: '截止日期', title: '名称', line: '支出科目' }
const fieldOf = (field: string) => fields[field] ?? (field.startsWith('choices') ? '可选的品种' : '文字')

export const runWords: Words<Contract<typeof running>> & { TEXT_REFUSED: (d: { field: string }) => string } = {
  FUTURE_DAY: ({ field }) => `${fieldOf(field)}不能晚于今天。`,
  FORM_REFUSED: ({ forms }) => `按国家规定，这一项只能发${formsWords(forms)}，不能发钱和购物卡。`,
  OTHER_AUDIENCE: '组长只能给本组同事发放，请选自己的小组或组里的人。',
  NOBODY: '这一天没有符合条件的人，请换发放对象或截止日期。',
  PAST_MOMENT: '选择的截止时间已经过去，请往后改。',
  OVER_CAP: ({ capFen, count, over }) =>
    `有 ${count} 人今年的年节福利会超过 ${yuanWords(capFen)} 元：${over
      .slice(0, 3)
      .map((o) => `${o.name} ${yuanWords(o.yearFen)} 元`)
      .join('、')}${count > 3 ? ' 等' : ''}。请降低每人金额，或不发给这些人。`,
  OTHER_GROUP: ({ name }) => `${name}不是您小组的人，请到本组组长或校工会处领取。`,
  ALREADY_HANDED: againWords,
  NOT_IN_RUN: ({ name }) => `${name || '这位老师'}不在这次发放的名单里。名单按截止日期定，之后来的人不在内。`,
  NO_SUCH_CHOICE: '没有这个品种，请刷新后重选。',
  CHOICE_OVER: ({ until }) => `选择已在 ${handedWords(until, Date.now())} 截止。`,
  UNKNOWN_COLLECTOR: '代领的人已不在名册，请重新选择。',
  OLD_CODE: '这个码已过期，请对方重新打开“我的签到码”。',
  FOREIGN_CODE: '不是本校的会员码，请对方打开“我的签到码”。',
  FORGED_CODE: '这个码无效，请对方重新打开“我的签到码”。',
  TEXT_REFUSED: ({ field }) => `“${fieldOf(field)}”没有通过微信内容安全检查，请修改后再提交。`,
}

export const runRefusal = (refusal: Pick<No, 'error' | 'detail'>) => refusalWords(refusal, runWords)
