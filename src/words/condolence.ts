import type { giving } from '@domain/condolence/giving'
import type { Circle, CondolenceKind, CondolenceState, Form, Source } from '@domain/condolence/model'
import type { Beyond, reporting } from '@domain/condolence/reporting'
import type { telling } from '@domain/condolence/telling'
import type { CondolenceDeed, Standing } from '@domain/condolence/view'
import type { Contract } from '@domain/kit/contract'
import { yuanWords } from '@domain/kit/money'
import type { No } from '@domain/kit/result'
import { dayWords } from '@domain/kit/time'
import { refusalWords, type Words } from './kit'

/** 关心看望: what happened, as a colleague says it. */
export const condolenceKindWords: Record<CondolenceKind, string> = {
  illness: '生病看望',
  bereavement: '亲人离世',
  marriage: '新婚祝贺',
  birth: '喜得子女',
  retirement: '荣休',
  hardship: '困难慰问',
  accident: '意外',
  birthday: '生日',
  festival: '年节',
}
/** Of totals: a run of no kind besides. */
export const totalKindWords: Record<CondolenceKind | 'gift', string> = { ...condolenceKindWords, gift: '节日活动礼品' }

export const condolenceStateWords: Record<CondolenceState, string> = {
  reported: '已报告',
  approved: '已审批',
  visited: '已看望',
  declined: '不办理',
  paid: '已报销',
  closed: '已办结',
}
export const formWords: Record<Form, string> = { cash: '慰问金', goods: '实物', goods_voucher: '实物兑换券' }
export const sourceWords: Record<Source, string> = {
  union: '工会经费',
  administration: '行政经费',
  superior: '上级工会',
}
/** 谁可以知道. */
export const circleWords: Record<Circle, string> = { handlers: '仅经办人', group: '本组', school: '全校' }
export const standingWords: Record<Standing, string> = {
  handler: '由我经办',
  visitor: '请我去看望',
  recipient: '关心我的',
  told: '告诉我的',
}
/** What a deed is called on its button. */
export const condolenceDeedWords: Record<CondolenceDeed, string> = {
  approve: '审批',
  decline: '不办理',
  assignVisitors: '安排看望的人',
  visit: '登记看望',
  pay: '登记报销',
  close: '办结',
  whoMayKnow: '谁可以知道',
  farewell: '告别时间和地点',
  sendLetter: '写信',
}
export const beyondWords: Record<Beyond, string> = {
  amount: '金额超过标准',
  form: '形式和标准不同',
  days: '报告时已过标准的期限',
  year_sum: '超过今年的总额',
}
const lackWords = { reason: '理由', minutes: '会议纪要的编号和日期' }
const stepWords = { approve: '审批', visit: '看望', pay: '报销' }

export const condolenceFieldWords: Record<string, string> = {
  recipientIds: '看望谁',
  visitorIds: '去看望的人',
  advancedBy: '垫付人',
  proofSeenBy: '查看证明的人',
  happenedOn: '日期',
  on: '日期',
  'minutes.on': '会议纪要的日期',
  'superior.on': '上级工会审核的日期',
  note: '备注',
  reason: '理由',
  text: '信的内容',
  place: '地点',
  line: '支出科目',
}
const fieldOf = (field: string, otherwise: string) => condolenceFieldWords[field] ?? otherwise
export const formsWords = (forms: readonly Form[]) => forms.map((f) => formWords[f]).join('或')

/** What this reader is asked for. */
export const waitsWords: Partial<Record<CondolenceDeed, string>> = {
  approve: '等您审批',
  visit: '等您看望后登记',
  pay: '等您报销',
  close: '可以办结',
}

/** Over what waits for me. */
export const waitingTitles: Partial<Record<CondolenceDeed, string>> = {
  approve: '待审批',
  visit: '待看望',
  pay: '待报销',
  close: '可以办结',
}

/** What follows from a report, in one line. */
export const reportedWords = (own: boolean) =>
  own
    ? '已告诉工会主席和工会委员，只有经办的人看得到。有了安排会通知您。'
    : '已告诉工会主席和工会委员，由他们审批和安排看望。请不要在群里说。'

/** Refusals to all who are in the circle of a case; nobody else hears any. */
export const condolenceWords: Words<Contract<typeof reporting>> &
  Words<Contract<typeof giving>> &
  Words<Contract<typeof telling>> & { TEXT_REFUSED: (d: { field: string }) => string } = {
  WRONG_STATE: ({ state }) => `这件事现在是“${condolenceStateWords[state]}”，不能再做这一步。请刷新看最新情况。`,
  OWN_MATTER: ({ others }) =>
    others
      ? '这件事和您本人有关，请由另一位负责人来办。'
      : '这件事和您本人有关，又没有别人可以办，请填写上级工会的审核人和日期。',
  FORM_REFUSED: ({ forms }) => `按国家规定，这一项只能发${formsWords(forms)}。`,
  FUTURE_DAY: ({ field }) => `${fieldOf(field, '日期')}不能晚于今天。`,
  UNKNOWN_PEOPLE: ({ field }) => `“${fieldOf(field, '人员')}”里有人已不在名册，请重新选择。`,
  OTHER_GROUP: ({ name }) => `${name}不是本组的人。组长只能替本组同事报告，其他同事请告诉校工会。`,
  ALREADY_REPORTED: ({ id, name }) =>
    id
      ? `${name}的这件事几天前已经报告过，正在办。可以打开那一件接着办。`
      : `${name}的这件事已经有人报告，工会正在办。`,
  ABOVE_STANDARD: ({ beyond, lacks }) =>
    `${beyond.map((b) => beyondWords[b]).join('，')}，要由工会委员会讨论决定。请填写${lacks.map((l) => lackWords[l]).join('和')}。`,
  TOO_OFTEN: ({ name, year }) =>
    `${name} ${year.year} 年已有 ${year.times} 次，标准是一年 ${year.timesPerYear ?? year.times} 次，不能再批。`,
  BELOW_GIVEN: ({ givenFen }) => `已经给出 ${yuanWords(givenFen)} 元，审批金额不能比它少。`,
  MIXED_KINDS: '选中的事不是同一类，请每类单独登记。',
  NOT_RECIPIENT: '有一位不是这几件事要看望的人，请重新选择。',
  NOBODY_OF: '有一件事里没有选看望的人，请补选，或不选这一件。',
  ALREADY_GIVEN: ({ on, amountFen, byName }) =>
    `${byName ?? '有人'}已登记过一样的一次：${dayWords(on, Date.now())}，每人 ${yuanWords(amountFen)} 元。同一次看望只登记一回；确实又给了一次，再点下面登记。`,
  NOT_APPROVED: '还没有审批，审批后才能报销。',
  NOT_VISITED: '还没有登记看望，登记后才能报销。',
  ABOVE_APPROVED: ({ approvedFen, givenFen }) =>
    `审批的是每人 ${yuanWords(approvedFen)} 元，工会经费实际给出 ${yuanWords(givenFen)} 元。请先请主席重新审批。`,
  NOT_DONE: ({ lacks }) => `还差${lacks.map((l) => stepWords[l]).join('、')}，做完才能办结。`,
  NOT_BEREAVEMENT: '只有亲人离世才有告别的时间和地点。',
  NOBODY_MAY_KNOW: '本人还没有说可以告诉别人，先不要通知。',
  PAST_MOMENT: '告别的时间已经过去，请核对。',
  NO_LETTER: '工会还没有写信。',
  ALREADY_READ: '收信人已经读过，不能再换。',
  TEXT_REFUSED: ({ field }) => `“${fieldOf(field, '文字')}”没有通过微信内容安全检查，请修改后再提交。`,
}

export const condolenceRefusal = (refusal: Pick<No, 'error' | 'detail'>) => refusalWords(refusal, condolenceWords)
