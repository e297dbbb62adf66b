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

/** Whom one may choose from: the team as it is first, then the others, at the end those who cannot be chosen. */
export function offered(people: readonly Candidate[], within?: string): Candidate[] {
  const rank = (one: Candidate) =>
    within !== undefined && one.entrantId === within ? 0 : whyNotWords(one, within) ? 2 : 1
  return people
    .filter(({ entrantId }) => entrantId === undefined || entrantId === within || within !== undefined)
    .map((one, i) => ({ one, i, at: rank(one) }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ one }) => one)
}
