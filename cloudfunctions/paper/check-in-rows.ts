import type { EntrantView } from '@domain/contest/view'
import { momentWords } from '@domain/kit/time'
import type { PrintedContest } from '../contest/offers'
import { middle } from './entrant-lists'
import type { Row } from './table'

export const CHECK_IN_WIDTHS = [1.2, 2.8, 2.6, 3.8, 3.2, 2.4]
export const CHECK_IN_HEADS: Row = { cells: ['序号', '姓名', '工号', '工会小组', '检录／签到', '备注'], head: true }

/** High enough to sign in. */
const HEIGHT = 9

interface Given {
  people: PrintedContest['people']
  came: ReadonlyMap<string, number>
  now: number
}

const signed = (at: number | undefined, now: number) =>
  at === undefined ? '' : `已签到 ${momentWords(at, now).split(' ')[1] ?? ''}`

/** Of a person one row; of a team its name, then a row for each of its people. */
function rowsOf(entrant: EntrantView, number: number, { people, came, now }: Given): Row[] {
  const row = (id: string, no: string, note = ''): Row => {
    const { name = '', staffNo = '', group = '' } = people.get(id) ?? {}
    const cells = [middle(no), middle(name), middle(staffNo), { text: group, size: 10.5 }]
    return {
      cells: [...cells, { text: signed(came.get(id), now), size: 9, align: 'center' }, middle(note, 10)],
      height: HEIGHT,
    }
  }
  const { memberIds, captainId } = entrant
  if (!memberIds) return [row(entrant.memberId ?? entrant.id, String(number))]
  const title = `${number}　${entrant.name}（${entrant.group}）　应到 ${memberIds.length} 人　实到＿＿＿人`
  return [
    { cells: [{ text: title, span: CHECK_IN_WIDTHS.length, hei: true }], height: HEIGHT },
    ...memberIds.map((id, i) => row(id, String(i + 1), id === captainId ? '队长' : '')),
  ]
}

/** The first who waits is number one again: they are called in this order. */
export const checkInRows = (entrants: readonly EntrantView[], given: Given): Row[] =>
  entrants.flatMap((x, i) => rowsOf(x, i + 1, given))
