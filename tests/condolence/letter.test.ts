import { draftOf, toneOf } from '@domain/condolence/letter'
import { CONDOLENCE_KINDS, type CondolenceKind } from '@domain/condolence/model'
import { NOTICE_KINDS } from '@domain/notice/model'
import { noticeWords } from '@/words/notice'

/** Drafts of letters and the words of notices: what must be in them, and what must never be. */
const people = (kind: 'in_service' | 'retired') => [{ kind }]
const draft = (kind: CondolenceKind, who: 'in_service' | 'retired' = 'in_service', school = '青山一中') =>
  draftOf({ kind, recipients: people(who) }, school)

const NEVER = /\d|元|金额|慰问金|癌|肿瘤|手术|住院|病情|父亲|母亲|丧/

test.each(CONDOLENCE_KINDS)(
  '%s: in the name of the school, without diagnosis, sum or relation, not too long',
  (kind) => {
    for (const who of ['in_service', 'retired'] as const) {
      const text = draft(kind, who)
      expect(text).toContain('青山一中工会')
      expect(text).not.toMatch(NEVER)
      expect([...text].length).toBeGreaterThan(60)
      expect([...text].length).toBeLessThan(400)
    }
  },
)

test('grave is grave and glad is glad', () => {
  expect(draft('bereavement')).not.toMatch(/！|祝|喜|快乐/)
  expect(toneOf('bereavement')).toBe('grave')
  for (const kind of ['marriage', 'birth', 'birthday'] as const) {
    expect(draft(kind)).toMatch(/[喜乐]/)
    expect(toneOf(kind)).toBe('glad')
  }
  for (const kind of ['illness', 'hardship', 'accident'] as const) {
    expect(draft(kind)).not.toMatch(/！|喜|快乐/)
    expect(toneOf(kind)).toBe('warm')
  }
})

test('a retiree is not told about lessons; a school without a name is not called “our school”', () => {
  expect(draft('illness')).toContain('课和手头的事')
  for (const kind of CONDOLENCE_KINDS) expect(draft(kind, 'retired')).not.toMatch(/课和手头|学校的事有同事/)
  expect(draft('marriage', 'in_service', '我们学校')).toMatch(/^喜闻您新婚，校工会/)
})

test('notices about a case say nothing of it, whatever is put into them', () => {
  const about = { id: 'c1', title: '张明', by: '李华', reason: '肺炎', state: 'illness', place: '医院', count: 1000 }
  const quiet = NOTICE_KINDS.filter((k) => k.startsWith('condolence_') || k === 'letter' || k === 'may_know')
  expect(quiet).toHaveLength(5)
  for (const kind of quiet) {
    const { title, body } = noticeWords[kind](about)
    expect(title + body).not.toMatch(/张明|李华|肺炎|illness|医院|1000|病|离世|慰问/)
  }
  const back = noticeWords.farewell({ ...about, state: 'taken_back' })
  expect(back.title + back.body).not.toMatch(/张明|医院|离世/)
})
