import type { EntrantView } from '@domain/contest/view'
import type { Table } from 'docx'
import type { PrintedEvent } from '../contest/offers'
import { type Cell, type Row, ruled } from './table'
import { WIDTH } from './word'

export const middle = (text: string | number, size = 11): Cell => ({ text: String(text), align: 'center', size })
const small = (text: string): Cell => ({ text, size: 10.5 })

/** Beside one another, so that three hundred are on few pages. */
const BESIDE = 2
function personTable(entrants: readonly EntrantView[]): Table {
  const rows: Row[] = []
  const lines = Math.ceil(entrants.length / BESIDE)
  for (let i = 0; i < lines; i++) {
    // Down the first column, then down the second, as a list is read.
    const cells = [entrants[i], entrants[i + lines]].flatMap((x, at) =>
      x ? [middle(at * lines + i + 1), middle(x.name), small(x.group)] : [middle(''), middle(''), small('')],
    )
    rows.push({ cells, height: 7 })
  }
  const heads = Array.from({ length: BESIDE }, () => ['序号', '姓名', '工会小组']).flat()
  return ruled([1.3, 2.6, 4.1, 1.3, 2.6, 4.1], [{ cells: heads, head: true }, ...rows], WIDTH)
}

/** Its captain first, and called so. */
export function namesOf({ memberIds = [], names = [], captainId }: EntrantView): string[] {
  const all = memberIds.map((id, i) => ({ id, name: names[i] ?? '' }))
  const first = [...all.filter((m) => m.id === captainId), ...all.filter((m) => m.id !== captainId)]
  return first.map((m) => (m.id === captainId ? `${m.name}（队长）` : m.name))
}

function teamTable(entrants: readonly EntrantView[], pairs: boolean): Table {
  const rows = entrants.map((x, i): Row => {
    const people = pairs ? (x.names ?? []).join('、') : namesOf(x).join('、')
    return { cells: [middle(i + 1), middle(x.name), small(x.group), small(people)], height: 7 }
  })
  const heads = ['序号', pairs ? '组合' : '队名', '工会小组', pairs ? '姓名' : '队员']
  return ruled([1.3, 3, 3.2, 8.5], [{ cells: heads, head: true }, ...rows], WIDTH)
}

/** Those of an event who hold a place; null where nobody does. */
export function entrantTable({ event, entrants }: PrintedEvent): Table | null {
  const inNow = entrants.filter((x) => x.state === 'in')
  if (inNow.length === 0) return null
  return event.entrant === 'person' ? personTable(inNow) : teamTable(inNow, event.entrant === 'pair')
}
