import {
  type Addressee,
  type Audience,
  Audience as AudienceSchema,
  answersTo,
  callerWords,
  wordsOf,
} from '@domain/kit/audience'
import { lengthOf, line, text, tidy } from '@domain/kit/text'
import {
  addDays,
  day,
  dayOf,
  daysBetween,
  dayWords,
  endOf,
  leftWords,
  momentWords,
  presses,
  soonWords,
  startOf,
} from '@domain/kit/time'
import fc from 'fast-check'
import { safeParse } from 'valibot'

/** The rules that every room stands on: whom words reach, what a day is in China, what becomes of typed text. */
const someone = (more: Partial<Addressee> = {}): Addressee => ({
  id: 'm',
  kind: 'in_service',
  state: 'active',
  sex: 'male',
  groupIds: ['own', 'above'],
  roles: ['member'],
  ...more,
})
const reached = (audience: Audience, who: Addressee) => wordsOf(audience).some((w) => answersTo(who).includes(w))

describe('an audience reaches', () => {
  const people = {
    teacher: someone(),
    woman: someone({ sex: 'female' }),
    nonMember: someone({ kind: 'non_member', id: 'n' }),
    retiredWoman: someone({ kind: 'retired', sex: 'female' }),
    delegate: someone({ roles: ['member', 'delegate'] }),
    gone: someone({ state: 'left', sex: 'female', roles: ['delegate'] }),
    technician: someone({ kind: 'technical', sex: 'female' }),
  }
  test.each<[Audience, (keyof typeof people)[]]>([
    [{ kind: 'staff' }, ['teacher', 'woman', 'nonMember', 'delegate']],
    [{ kind: 'union_members' }, ['teacher', 'woman', 'delegate']],
    [{ kind: 'women' }, ['woman']],
    [{ kind: 'retired' }, ['retiredWoman']],
    [{ kind: 'delegates' }, ['delegate']],
    [{ kind: 'groups', ids: ['above'] }, ['teacher', 'woman', 'nonMember', 'delegate']],
    [{ kind: 'groups', ids: ['elsewhere'] }, []],
    [{ kind: 'members', ids: ['n'] }, ['nonMember']],
  ])('%j', (audience, names) => {
    const found = Object.entries(people).filter(([, who]) => reached(audience, who))
    expect(found.map(([name]) => name)).toEqual(names)
  })
  test('nobody by "all": there is no such audience', () =>
    expect(safeParse(AudienceSchema, { kind: 'all' }).success).toBe(false))
  test('a handler by the department, only with the role; a technician by nothing', () => {
    const words = (more: object) => callerWords({ ...someone(), department: '总务处', ...more })
    expect(words({ roles: ['member', 'handler'] })).toContain('department:总务处')
    expect(words({})).not.toContain('department:总务处')
    expect(words({ kind: 'technical', roles: ['admin', 'handler'] })).toEqual([])
  })
})

describe('a day in China', () => {
  // 2026-10-20, one millisecond before midnight in China.
  const late = Date.UTC(2026, 9, 20, 15, 59, 59, 999)
  test('ends at 16:00 UTC', () => expect([dayOf(late), dayOf(late + 1)]).toEqual(['2026-10-20', '2026-10-21']))
  test('begins and ends within itself, whatever the moment', () =>
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 0, 1) }), (at) => {
        const today = dayOf(at)
        expect(startOf(today) <= at && at <= endOf(today)).toBe(true)
        expect(daysBetween(today, addDays(today, 400))).toBe(400)
      }),
    ))
  test.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
  ])('%s: %s', (words, is) => expect(safeParse(day, words).success).toBe(is))
  test('is said with its year only where that is another', () => {
    expect([dayWords('2026-10-20', late), dayWords('2027-01-02', late)]).toEqual(['10月20日', '2027年1月2日'])
    expect(momentWords(Date.UTC(2026, 9, 20, 10, 5), late)).toBe('10月20日 18:05')
    const days = [0, 1, 2, -1].map((day) => soonWords(Date.UTC(2026, 9, 20 + day, 10, 5), Date.UTC(2026, 9, 20)))
    expect(days).toEqual(['今天 18:05', '明天 18:05', '10月22日 18:05', '10月19日 18:05'])
  })
  test.each([
    [3, '还有 3 天'],
    [1, '明天截止'],
    [0, '今天截止'],
    [-2, '已超期 2 天'],
  ])('%d days from now: %s', (days, words) => {
    const noon = Date.UTC(2026, 9, 20, 4)
    expect(leftWords(noon + days * 86_400_000 + 1, noon)).toBe(words)
  })
  test('presses from two days before on', () => {
    const pressing = (hours: number) => presses(late + hours * 3_600_000, late)
    expect([pressing(-1), pressing(47), pressing(49)]).toEqual([true, true, false])
  })
})

describe('typed text', () => {
  test('loses what nobody typed on purpose, and keeps emoji', () => {
    expect(tidy(' 一\u200b二\r\n三\u0007 ')).toBe('一二\n三')
    expect(tidy('👨‍👩‍👧')).toBe('👨‍👩‍👧')
    expect(tidy('\ud83d')).toBe('\ufffd')
  })
  test('is counted as people count', () => expect(lengthOf('😀字')).toBe(2))
  test('tidied twice is tidied once', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (s) => expect(tidy(tidy(s))).toBe(tidy(s)))))
  test('of one line has none', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (s) => {
        const parsed = safeParse(line(60, 0), s)
        if (parsed.success) expect(parsed.output).not.toContain('\n')
      }),
    ))
  test.each([
    ['字'.repeat(5), true],
    ['字'.repeat(6), false],
    ['   ', false],
    [`a${' '.repeat(300_000)}b`, false],
  ])('measured after tidying (%#)', (s, fits) => expect(safeParse(text(5), s).success).toBe(fits))
})
