import { DAY, endOf, HOUR } from '@domain/kit/time'
import { STATES, type State } from '@domain/proposal/model'
import { type Known, nextWords } from '@/features/proposal/next'
import { row } from './page-data'

/** 2026-10-12 10:00 in China. */
const now = Date.UTC(2026, 9, 12, 2)
const by = endOf('2026-10-20')
const late = endOf('2026-10-10')

const cases: [State, Partial<Known>, string][] = [
  ['draft', {}, '还没有提交'],
  ['draft', { nextBy: Date.UTC(2026, 9, 15, 10) }, '还没有提交 · 10月15日 18:00 截止'],
  ['draft', { nextBy: late }, '征集已截止，文字给您留着'],
  ['draft', { decision: 'returned' }, '改好后请重新提交'],
  ['endorsing', { nextBy: now + 3 * DAY }, '还需 2 人附议 · 还有 3 天'],
  ['endorsing', { endorsers: 1, nextBy: now + 3 * DAY }, '已有 1 人附议，还需 1 人 · 还有 3 天'],
  ['endorsing', { endorsers: 1, nextBy: now + 2 * HOUR }, '已有 1 人附议，还需 1 人 · 今天截止'],
  ['endorsing', { endorsers: 1, endorsed: true, nextBy: late }, '您已附议 · 已有 1 人附议，还需 1 人 · 征集已截止'],
  ['under_review', { nextBy: by }, '已提交审查，下一步：提案委员会，10月20日前'],
  ['under_review', { nextBy: late }, '提案委员会审查 · 已超期 2 天'],
  ['under_review', {}, '已提交审查，下一步：提案委员会'],
  ['docketed', {}, '下一步：交给承办部门'],
  ['referred', {}, '作为建议，下一步：交给有关部门答复'],
  ['not_docketed', {}, '审查已结束，理由已告知提案人'],
  ['returned', {}, '请按审查意见修改，再重新提交'],
  ['returned', { own: false }, '等提案人修改后重新提交'],
  ['merged', {}, '已并入相近的提案，一起办理'],
  ['assigned', { lead: '总务处', nextBy: endOf('2026-12-05') }, '总务处承办 · 12月5日前答复'],
  ['assigned', { lead: '总务处', nextBy: endOf('2027-01-05') }, '总务处承办 · 2027年1月5日前答复'],
  ['assigned', { lead: '总务处', nextBy: late }, '总务处承办 · 已超期 2 天'],
  ['assigned', {}, '承办部门承办 · 等待答复'],
  ['replied', { lead: '总务处', nextBy: by }, '总务处已答复 · 请在10月20日前评价'],
  ['replied', { lead: '总务处', nextBy: late }, '总务处已答复 · 评价日期已过，请尽快评价'],
  ['replied', { lead: '总务处' }, '总务处已答复 · 请您评价'],
  ['replied', { lead: '总务处', own: false, nextBy: by }, '总务处已答复 · 等提案人评价'],
  ['rated', { satisfaction: 'satisfied' }, '您的评价：满意'],
  ['rated', { satisfaction: 'very_satisfied', own: false }, '提案人评价：非常满意'],
  ['rated', {}, '已经评价，办理结束'],
  ['withdrawn', {}, '您已撤回'],
  ['withdrawn', { own: false }, '提案人已撤回'],
]

test.each(cases)('%s %j: %s', (state, more, words) => {
  expect(nextWords({ ...row(), state, ...more }, now)).toBe(words)
})

test('no state is without words', () => {
  expect(STATES.filter((state) => !cases.some(([tried]) => tried === state))).toEqual([])
})
