import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'

/** Files as personnel offices hand them in. */
export type Value = string | number | boolean | null | CellObject
export type Table = Value[][]

export const HEAD = ['姓名', '工号', '工会小组', '性别', '类别', '入会日期', '出生年份', '手机', '部门']
/** One person, some cells otherwise; `null` is an empty one. */
export function person(n: number, more: Partial<Record<(typeof HEAD)[number], Value>> = {}): Value[] {
  const usual = [`教师${n}`, `T${n}`, '一组', '女', '在职', '2010-09-01', 1985, '13800000000', '教务处']
  return HEAD.map((head, i) => (head in more ? (more[head] ?? null) : (usual[i] ?? null)))
}
export const people = (count: number, from = 1) => Array.from({ length: count }, (_, i) => person(from + i))

export type Mend = (sheet: WorkSheet, book: WorkBook) => void
export function bookOf(table: Table, mend: Mend = () => undefined): WorkBook {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet(table)
  utils.book_append_sheet(book, sheet, '名册')
  mend(sheet, book)
  return book
}
type Kind = 'xlsx' | 'biff8'
export const written = (book: WorkBook, bookType: Kind = 'xlsx') =>
  new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer)
export const excel = (table: Table, mend?: Mend) => written(bookOf(table, mend))

/** A number that Excel shows as a date. */
export const dated = (serial: number, format = 'yyyy-mm-dd'): CellObject => ({ t: 'n', v: serial, z: format })
/** 2010-09-01. */
export const SEPTEMBER = 40_422

const gbkOf = new Map<string, number[]>()
/** Node reads GBK and does not write it: the table is read off its decoder. */
export function gbk(text: string): Uint8Array<ArrayBuffer> {
  if (gbkOf.size === 0) {
    const decoder = new TextDecoder('gbk')
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++) {
        if (low === 0x7f) continue
        gbkOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
      }
  }
  return Uint8Array.from(
    [...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (gbkOf.get(char) ?? [63]))),
  )
}
