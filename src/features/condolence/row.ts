import type { CondolenceRow } from '@domain/condolence/view'
import { dayOf, dayWords } from '@domain/kit/time'
import type { Tone } from '@/ui/Tag'
import { condolenceKindWords, condolenceStateWords, waitsWords } from '@/words/condolence'

/** `陈光明、张秀英等 5 人`: three names, the others as a number. */
export function namesOf(people: readonly { name: string }[]): string {
  const names = people.map(({ name }) => name)
  return names.length > 3 ? `${names.slice(0, 2).join('、')}等 ${names.length} 人` : names.join('、')
}

/** Colleagues who lost somebody are not shown in red. */
export const isGrave = ({ kind }: Pick<CondolenceRow, 'kind'>) => kind === 'bereavement'

export const titleOf = (row: Pick<CondolenceRow, 'kind' | 'recipients'>) =>
  `${condolenceKindWords[row.kind]} · ${namesOf(row.recipients)}`

/** `11月18日发生，11月20日报告`. */
export function metaOf({ happenedOn, reportedAt }: Pick<CondolenceRow, 'happenedOn' | 'reportedAt'>, now: number) {
  const reported = `${dayWords(dayOf(reportedAt), now)}报告`
  return happenedOn ? `${dayWords(happenedOn, now)}发生，${reported}` : reported
}

/** Red only where this reader must act, and never about a death. */
export function tagOf(row: CondolenceRow): { tone: Tone; words: string } {
  const words = condolenceStateWords[row.state]
  if (row.waitsFor) return { tone: isGrave(row) ? 'grey' : 'red', words }
  if (row.state === 'declined') return { tone: 'grey', words }
  return { tone: row.state === 'closed' ? 'green' : 'orange', words }
}

/** What comes next: what this reader is asked for, else what the matter still lacks. */
export function nextWords({ waitsFor, state, approved, visited, paid }: CondolenceRow): string | undefined {
  if (waitsFor) return waitsWords[waitsFor]
  if (state === 'closed' || state === 'declined') return undefined
  const lacks = [!visited && '看望', !approved && '审批', visited && approved && !paid && '报销'].filter(Boolean)
  return lacks.length > 0 ? `等${lacks.join('、')}` : '等办结'
}
