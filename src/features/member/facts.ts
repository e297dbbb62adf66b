import { dayWords } from '@domain/kit/time'
import type { MemberView } from '@domain/member/model'
import { columnWords, kindWords, leftWords, sexWords } from '@/words/member'

export interface Fact {
  key: string
  value: string
}

/** What the roster says of a person, in the order of the personnel office's table; what it does not say is left out. */
export function factsOf(member: MemberView, now: number): Fact[] {
  const { staffNo, group, sex, kind, department, post, birthYear, bornOn, joinedOn, phone, leftReason, leftOn } = member
  const left = leftReason && [leftWords[leftReason], leftOn && dayWords(leftOn, now)].filter(Boolean).join('，')
  const all: [key: string, value: string | undefined][] = [
    [columnWords.staffNo, staffNo],
    [columnWords.group, group],
    [columnWords.sex, sex && sexWords[sex]],
    [columnWords.kind, kindWords[kind]],
    [columnWords.department, department],
    [columnWords.post, post],
    [columnWords.birthYear, birthYear === undefined || bornOn ? undefined : `${birthYear} 年`],
    [columnWords.bornOn, bornOn && dayWords(bornOn, now)],
    [columnWords.joinedOn, joinedOn && dayWords(joinedOn, now)],
    [columnWords.phone, phone],
    ['离开', left],
  ]
  return all.filter((fact): fact is [string, string] => Boolean(fact[1])).map(([key, value]) => ({ key, value }))
}
