import { type Addressee, type Audience, answersTo, wordsOf } from '../kit/audience'
import type { Day } from '../kit/time'
import type { Kind, Member } from '../member/model'
import type { Receiver } from './model'
import type { RunGroup } from './run'

/** What befell a person after a day, as the history says it. */
export interface Since {
  /** Their record was made. */
  joined?: true
  /** They had left, and came back. */
  returned?: true
  /** What they were before they retired. */
  was?: Kind
}
export type History = ReadonlyMap<string, Since>

/** A school may bring its roster in after that day: then being new in it says nothing. */
export const isYounger = (people: readonly Member[], since: History) =>
  people.filter((m) => since.get(m._id)?.joined).length * 2 > people.length

/** A person as they were on a day, as far as it is known. Groups are those of now. */
function personOn(m: Member, day: Day, { returned, was }: Since, young: boolean): Addressee {
  const state = m.state === 'left' ? m.leftOn !== undefined && m.leftOn > day : !returned
  const held = m.held.filter((h) => (young || h.from <= day) && (h.to === undefined || day < h.to))
  return {
    ...{ id: m._id, kind: was ?? m.kind, state: state ? 'active' : 'left', sex: m.sex, groupIds: m.groupIds },
    roles: held.map((h) => h.role),
  }
}

/** Those of these people who belonged to an audience on a day: not who joined later, but who left later. */
export function peopleOn(people: readonly Member[], audience: Audience, day: Day, since: History): Member[] {
  const words = wordsOf(audience)
  const young = isYounger(people, since)
  return people.flatMap((m) => {
    const then = since.get(m._id) ?? {}
    if (then.joined && !young) return []
    // Who was with the school before joining the union was staff all the same.
    const newcomer = m.joinedOn !== undefined && m.joinedOn > day
    if (newcomer && (audience.kind === 'union_members' || then.joined || young)) return []
    const person = personOn(m, day, then, young)
    return answersTo(person).some((w) => words.includes(w)) ? [{ ...m, kind: person.kind }] : []
  })
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** In the order of the lists: by group, then by name. */
export const inOrder = (people: readonly Member[]): Receiver[] =>
  [...people]
    .sort((a, b) => byText(a.group, b.group) || byText(a.groupId, b.groupId) || byText(a.sortName, b.sortName))
    .map(({ _id, name, staffNo, group, groupId, groupIds, kind }) => ({
      id: _id,
      ...{ name, staffNo, group, groupId, groupIds, kind },
    }))

/** The groups of people who lie in order. */
export function groupsOf(people: readonly Receiver[]): RunGroup[] {
  const groups: RunGroup[] = []
  for (const { group, groupId, groupIds } of people) {
    const last = groups.at(-1)
    if (last?.id === groupId) last.count++
    else groups.push({ id: groupId, path: group, groupIds, count: 1 })
  }
  return groups
}
