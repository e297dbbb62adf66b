import { birthdayFrom, birthdaysWithin, bornWell, retiresOn, withYear } from '@domain/member/born'
import { changed, joined } from '@domain/member/change'
import { checkRow } from '@domain/member/row'
import { readSheet } from '@domain/member/sheet'

/** What the roster knows of a day of birth, and what follows from it. */
const PLACE = { group: '语文组', groupId: 'g', groupIds: ['g'] }
const TODAY = '2026-09-01'
const row = { name: '林老师', group: '语文组', sex: '女', kind: '在职' }
const entryOf = (more: Record<string, unknown>) => {
  const { entry } = checkRow({ ...row, ...more }, 1)
  if (!entry) throw new Error('a faulty row')
  return entry
}

describe('the legal age, as the published tables say it', () => {
  test.each([
    ['male', '1964-12-31', '2024-12-31'],
    ['male', '1965-01-20', '2025-02-20'],
    ['male', '1965-04-20', '2025-05-20'],
    ['male', '1965-05-20', '2025-07-20'],
    ['male', '1965-12-20', '2026-03-20'],
    ['male', '1976-08-20', '2039-07-20'],
    ['male', '1976-09-20', '2039-09-20'],
    ['male', '1990-03-20', '2053-03-20'],
    ['female', '1969-12-20', '2024-12-20'],
    ['female', '1970-01-20', '2025-02-20'],
    ['female', '1970-05-20', '2025-07-20'],
    ['female', '1981-08-20', '2039-07-20'],
    ['female', '1981-09-20', '2039-09-20'],
    ['female', '1999-12-20', '2057-12-20'],
  ] as const)('%s born on %s', (sex, born, on) => expect(retiresOn(born, sex)).toBe(on))
  test('a month without that day ends earlier', () => {
    expect(retiresOn('1965-01-31', 'male')).toBe('2025-02-28')
    expect(retiresOn('1968-02-29', 'male')).toMatch(/-29$/)
  })
  test('whoever is born later never retires earlier', () => {
    for (const sex of ['male', 'female'] as const) {
      let last = ''
      for (let at = Date.UTC(1955, 0, 1); at < Date.UTC(1995, 0, 1); at += 86_400_000) {
        const on = retiresOn(new Date(at).toISOString().slice(0, 10), sex)
        // Within a month that is cut short several share its last day.
        expect(on.slice(0, 7) >= last.slice(0, 7)).toBe(true)
        last = on
      }
    }
  })
})

describe('birthdays', () => {
  test('today counts, yesterday is next year', () => {
    expect(birthdayFrom('1985-09-01', TODAY)).toBe('2026-09-01')
    expect(birthdayFrom('1985-08-31', TODAY)).toBe('2027-08-31')
  })
  test('29 February is kept on the 28th, and on the 29th where there is one', () => {
    expect(birthdayFrom('1988-02-29', '2027-02-01')).toBe('2027-02-28')
    expect(birthdayFrom('1988-02-29', '2027-03-01')).toBe('2028-02-29')
  })
  test('over the turn of the year', () => {
    expect(birthdaysWithin('2026-12-30', 3)).toEqual(['12-30', '12-31', '01-01', '01-02'])
  })
  test('who is found is who has a birthday then, on every day of four years', () => {
    for (let i = 0; i < 1461; i++) {
      const from = new Date(Date.UTC(2026, 0, 1) + i * 86_400_000).toISOString().slice(0, 10)
      const found = birthdaysWithin(from, 2)
      for (const born of ['1988-02-29', '1988-02-28', '1985-12-31', '1985-03-01']) {
        const days = (Date.parse(birthdayFrom(born, from)) - Date.parse(from)) / 86_400_000
        expect([from, born, found.includes(born.slice(5))]).toEqual([from, born, days <= 2])
      }
    }
  })
})

describe('the record', () => {
  test('the year follows from the day, whatever the row says of it', () => {
    const m = joined('x', '1', entryOf({ bornOn: '1985/9/16', birthYear: 1990 }), PLACE, TODAY)
    expect(m).toMatchObject({ bornOn: '1985-09-16', birthYear: 1985, birthday: '09-16', retiresOn: '2043-09-16' })
    const after = changed(m, entryOf({ bornOn: '1984-01-02' }), ['edited'], PLACE, TODAY)
    expect(after).toMatchObject({ bornOn: '1984-01-02', birthYear: 1984, birthday: '01-02' })
  })
  test('a year that contradicts the day, said later, takes it away', () => {
    const m = joined('x', '1', entryOf({ bornOn: '1985-09-16' }), PLACE, TODAY)
    expect(changed(m, entryOf({ birthYear: 1985 }), ['edited'], PLACE, TODAY)).toMatchObject({ bornOn: '1985-09-16' })
    const after = changed(m, entryOf({ birthYear: 1986 }), ['edited'], PLACE, TODAY)
    expect(after).toMatchObject({ birthYear: 1986 })
    for (const gone of ['bornOn', 'birthday', 'retiresOn']) expect(after).not.toHaveProperty(gone)
  })
  test('by another sex the law says another day', () => {
    const m = joined('x', '1', entryOf({ bornOn: '1985-09-16' }), PLACE, TODAY)
    expect(bornWell({ ...m, sex: 'male' }).retiresOn).toBe('2048-09-16')
    expect(withYear(m)).toBe(m)
  })
})

describe('a table', () => {
  const read = (cell: string) => {
    const lines = [Object.keys(heads), Object.values({ ...heads, 出生日期: cell })]
    const sheet = readSheet(lines.map((cells, i) => ({ cells, line: i + 1 })))
    if (!sheet.ok) throw new Error(sheet.error)
    return checkRow(sheet.value.rows[0] ?? {}, 1)
  }
  const heads = { 姓名: '林老师', 工会小组: '语文组', 性别: '女', 类别: '在职', 出生日期: '' }
  test.each([
    ['1985-09-16', { bornOn: '1985-09-16' }],
    ['1985.9.16', { bornOn: '1985-09-16' }],
    ['1985年9月16日', { bornOn: '1985-09-16' }],
    ['19850916', { bornOn: '1985-09-16' }],
    // The day is not known to everybody: the year still is.
    ['1985', { birthYear: 1985 }],
    ['1985年', { birthYear: 1985 }],
    ['1985年9月', { birthYear: 1985 }],
    ['198509', { birthYear: 1985 }],
  ])('%s', (cell, found) => expect(read(cell)).toMatchObject({ entry: found, faults: [] }))
  test.each(['1985-02-30', '八五年', '0985-09-16', '2185-09-16'])('%s is none', (cell) => {
    expect(read(cell).faults).toEqual([{ row: 1, column: 'bornOn', problem: 'NOT_A_VALUE' }])
  })
})
