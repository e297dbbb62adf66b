import type { Candidate } from '@domain/contest/view'

/** Beside a name wherever men and women are counted. */
export const sexWords = { male: '男', female: '女' } as const

const limits = {
  sex: '性别不符',
  retired: '限退休教职工',
  in_service: '限在职教职工',
  unknown_age: '名册没有出生年份',
  minAge: '年龄不到',
  maxAge: '年龄超过',
  audience: '不在参加范围',
} as const

/** Why somebody cannot be chosen, beside the name; `within` is the entrant that is being put together. */
export function whyNotWords({ entrantId, replaced, unfit, busy }: Candidate, within?: string): string | undefined {
  if (entrantId !== undefined && entrantId !== within) return '已报这一项'
  if (replaced) return '已换成别人'
  if (unfit) return unfit.age === undefined ? limits[unfit.limit] : `${limits[unfit.limit]} ${unfit.age} 岁`
  return busy ? '项目已报满' : undefined
}
