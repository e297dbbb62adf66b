import { lengthOf } from '@domain/kit/text'
import { cut, fieldsOf, momentOf } from '@domain/notice/fields'
import { NOTICE_KINDS, type NoticeAbout } from '@domain/notice/model'
import { isQuiet, pushOf, saidOf } from '@domain/notice/pushes'
import { givenFor, NO_TEMPLATES, TEMPLATES, TemplateIds } from '@domain/notice/settings'
import { safeParse } from 'valibot'

const signs = (text: string) => [...new Intl.Segmenter('zh').segment(text)].map((s) => s.segment)
const PIECES = ['关于', '食堂', 'A', ' ', '。', '👩‍👩‍👧‍👦', '🇨🇳', '🧑🏽‍🏫', 'é', '𠮷', '1️⃣', '\n', '❤️']

/** The same dice at each run. */
function dice(seed: number) {
  let state = seed
  return (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % n
  }
}

describe('a field', () => {
  test('is never longer than it may be, never cut within a sign, and begins as it began', () => {
    const roll = dice(7)
    for (let i = 0; i < 3000; i++) {
      const text = Array.from({ length: roll(40) }, () => PIECES[roll(PIECES.length)]).join('')
      const max = 1 + roll(25)
      const short = cut(text, max)
      expect(lengthOf(short)).toBeLessThanOrEqual(max)
      if (lengthOf(text) <= max) expect(short).toBe(text)
      else {
        expect(short.endsWith('…')).toBe(true)
        const kept = signs(short.slice(0, -1))
        expect(kept).toEqual(signs(text).slice(0, kept.length))
      }
    }
  })
  test('twenty characters stay, of twenty-one the end is cut', () => {
    expect(cut('一'.repeat(20), 20)).toBe('一'.repeat(20))
    expect(cut('一'.repeat(21), 20)).toBe(`${'一'.repeat(19)}…`)
    expect(cut(`${'一'.repeat(18)}👩‍👩‍👧‍👦尾巴`, 20)).toBe(`${'一'.repeat(18)}…`)
  })
  test('is filled by its type, whatever is said; none is empty', () => {
    const roll = dice(11)
    const keys = ['thing4', 'thing1', 'time2', 'date3', 'phrase5', 'name6', 'thing9']
    const most: Record<string, number> = { thing: 20, phrase: 5, name: 10 }
    for (let i = 0; i < 1000; i++) {
      const note = Array.from({ length: roll(40) }, () => PIECES[roll(PIECES.length)]).join('')
      const data = fieldsOf(keys, { title: '有提案待审查', note, at: momentOf(1_790_000_000_000) })
      expect(Object.keys(data)).toEqual(keys)
      for (const [key, { value }] of Object.entries(data)) {
        expect(value.trim()).not.toBe('')
        expect(value).not.toContain('\n')
        expect(lengthOf(value)).toBeLessThanOrEqual(most[key.replace(/\d/, '')] ?? 20)
      }
    }
  })
})

describe('what is said', () => {
  const secret: NoticeAbout = {
    ...{ id: 'x', title: '肺炎住院', by: '张三', number: '八届-1', state: '病', reason: '三千元', place: '殡仪馆' },
    ...{ text: '正文', from: '语文组', until: 1_790_000_000_000 },
  }
  const CASES = ['condolence_reported', 'condolence_assigned', 'condolence_to_pay', 'letter', 'may_know', 'farewell']
  test('of a case nothing but that there is something', () => {
    for (const kind of NOTICE_KINDS.filter((k) => CASES.includes(k))) {
      const said = JSON.stringify(saidOf({ kind, at: 0, about: secret }))
      for (const word of ['肺炎', '张三', '八届', '病', '三千', '殡仪', '正文', '语文'])
        expect(said).not.toContain(word)
    }
    expect(pushOf('farewell')).toBeNull()
    expect(saidOf({ kind: 'letter', at: 0, about: secret })?.title).toBe('工会给您写了一封信')
  })
  test('of a proposal its number, never its title', () => {
    for (const kind of ['to_review', 'decided', 'due_soon', 'chased', 'replied'] as const) {
      const said = JSON.stringify(saidOf({ kind, at: 0, about: secret }))
      expect(said).toContain('八届-1')
      expect(said).not.toContain('肺炎')
    }
  })
  test('every title fits into its field', () => {
    for (const kind of NOTICE_KINDS) expect(lengthOf(pushOf(kind)?.title ?? '')).toBeLessThanOrEqual(20)
  })
})

test('phones are left alone from ten at night to seven in the morning', () => {
  const at = (clock: string) => isQuiet(Date.parse(`2026-10-20T${clock}:00+08:00`))
  expect(['06:59', '07:00', '21:59', '22:00', '00:30'].map(at)).toEqual([true, false, false, true, true])
})

describe('a template of the settings', () => {
  const parse = (news: string) => safeParse(TemplateIds, { ...NO_TEMPLATES, news })
  test.each(['', 'Abc-12_3xyz', 'Abc-12_3xyz thing4 time2', 'Abc-12_3xyz name1 phrase2 date3 thing4 thing5'])(
    '%j',
    (s) => expect(parse(s).success).toBe(true),
  )
  test.each(['短', 'Abc', 'Abc-12_3xyz amount1', 'Abc-12_3xyz thing', '模板编号模板编号'])('%j is none', (s) =>
    expect(parse(s).success).toBe(false),
  )
  test('names its fields, or has the usual ones', () => {
    expect(givenFor('news', { ...NO_TEMPLATES, news: 'Abc-12_3xyz thing4 time2' })).toMatchObject({
      id: 'Abc-12_3xyz',
      keys: ['thing4', 'time2'],
    })
    for (const t of TEMPLATES) {
      expect(givenFor(t, NO_TEMPLATES)).toBeUndefined()
      expect(givenFor(t, { ...NO_TEMPLATES, [t]: 'Abc-12_3xyz' })?.keys).toHaveLength(3)
    }
  })
})
