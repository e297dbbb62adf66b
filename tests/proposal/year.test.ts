import { DAY, HOUR } from '@domain/kit/time'
import type { Reply } from '@domain/proposal/model'
import { yearOf } from '@domain/proposal/year'
import { NOW, proposal } from './world'

const reply = (at: number): Reply => ({ outcome: 'planned', text: '办', at, department: '总务处', byName: '乙' })
const given = (...replies: number[]) =>
  proposal({ state: 'assigned', lead: '总务处', assignedAt: NOW, replies: replies.map(reply) })

test('the days to reply are calendar days to the first one, on average of those replied to', () => {
  // Noon and nine hours on is the same day, and thirteen the next.
  const list = [given(NOW + 9 * HOUR), given(NOW + 13 * HOUR, NOW + 90 * DAY), given(NOW + 4 * DAY), given()]
  expect(yearOf('总务处', 2026, list, NOW).days).toBe(1.7)
  expect(yearOf('总务处', 2026, [given()], NOW)).not.toHaveProperty('days')
  expect(yearOf('总务处', 2026, [given(NOW)], NOW).days).toBe(0)
})
