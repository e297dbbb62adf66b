import { utils } from '@e965/xlsx'
import { COLUMNS, PLANTS, type Row } from './plants'
import { excel } from './sheets'

export const ROWS = 300
export const FAULTS = 40
/** Of a title and the heads. */
const ABOVE = 2

export const good = (i: number): Row => ({
  姓名: `教师${String.fromCharCode(0x4e00 + i)}`,
  工号: `T${1000 + i}`,
  工会小组: `中学部/第${1 + Math.floor(i / 30)}组`,
  性别: i % 3 === 0 ? '男' : '女',
  类别: i % 50 === 7 ? '退休' : '在职',
  入会日期: '2010-09-01',
  出生年份: 1960 + (i % 40),
  手机: `138${String(10_000_000 + i)}`,
  工会职务: null,
})

/** The same numbers for the same seed (mulberry32). */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** A roster with 40 faults, and what must be told of them: `line column problem`. */
export function broken(seed: number) {
  const pick = random(seed)
  const rows = Array.from({ length: ROWS }, (_, i) => good(i))
  // Every third row at the most, so that a merge and a row further up stay as they are.
  const free = Array.from({ length: ROWS / 3 - 1 }, (_, i) => 3 * (i + 1))
  const names = Object.keys(PLANTS)
  const expected: string[] = []
  const file = excel([['某校名册'], [...COLUMNS]], (sheet) => {
    for (let i = 0; i < FAULTS; i++) {
      const name = names[i % names.length] ?? ''
      const [at = 0] = free.splice(pick(free.length), 1)
      const [row, earlier] = [rows[at], rows[at - 2]]
      const found = PLANTS[name]
      if (!found || !row || !earlier) throw new Error(`no place for ${name}`)
      found.plant({ row, at: at + ABOVE, n: i, earlier, sheet })
      expected.push(...found.told.map(([column, problem]) => `${at + ABOVE + 1} ${column} ${problem}`))
    }
    const cells = rows.map((row) => COLUMNS.map((head) => row[head]))
    utils.sheet_add_aoa(sheet, cells, { origin: { r: ABOVE, c: 0 } })
  })
  return { file, expected, kinds: Math.min(FAULTS, names.length) }
}
