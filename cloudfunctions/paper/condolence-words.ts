import type { Circle, CondolenceKind, CondolenceState, Form, Source } from '@domain/condolence/model'
import type { Standard } from '@domain/condolence/standard'
import { capitalsOf } from '@domain/kit/capitals'
import { yuanWords } from '@domain/kit/money'

/** What codes of 关心看望 are called on paper; as on the screens. */
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
export const formWords: Record<Form, string> = { cash: '慰问金', goods: '实物', goods_voucher: '实物兑换券' }
export const sourceWords: Record<Source, string> = {
  union: '工会经费',
  administration: '行政经费',
  superior: '上级工会',
}
export const circleWords: Record<Circle, string> = { handlers: '仅经办人', group: '本组', school: '全校' }
export const condolenceStateWords: Record<CondolenceState, string> = {
  reported: '已报告',
  approved: '已审批',
  visited: '已看望',
  declined: '不办理',
  paid: '已报销',
  closed: '已办结',
}

/** `3,800.00 元（人民币叁仟捌佰元整）`. */
export const sumWords = (fen: number) => `${yuanWords(fen)} 元（人民币${capitalsOf(fen)}）`

/** `每人 1,000.00 元（慰问金）；每人每年 1 次；事后 180 天内报告；需有证明材料`. */
export const standardWords = ({ amountFen, form, timesPerYear, yearFen, withinDays, proof }: Standard) =>
  [
    `每人 ${yuanWords(amountFen)} 元（${formWords[form]}）`,
    timesPerYear === null ? '每年次数不限' : `每人每年 ${timesPerYear} 次`,
    yearFen !== null && `每人每年合计不超过 ${yuanWords(yearFen)} 元`,
    `事后 ${withinDays} 天内报告`,
    proof && '需有证明材料',
  ]
    .filter(Boolean)
    .join('；')
