import type { EventInput } from '@domain/contest/model'

const MIXED = { min: 2, max: 2, men: 1, women: 1 }

/** What schools play, as a beginning that can be changed. */
export const READY_MADE: readonly EventInput[] = [
  { name: '乒乓球男单', entrant: 'person', places: 32, sex: 'male', scoring: 'table_tennis' },
  { name: '乒乓球女单', entrant: 'person', places: 32, sex: 'female', scoring: 'table_tennis' },
  { name: '羽毛球混双', entrant: 'pair', places: 16, teamSize: MIXED, scoring: 'badminton' },
  { name: '气排球', entrant: 'team', places: 8, teamSize: { min: 5, max: 10 }, perGroup: 1, scoring: 'volleyball' },
  { name: '三人篮球', entrant: 'team', places: 8, teamSize: { min: 3, max: 5 }, perGroup: 1, scoring: 'basketball' },
  {
    ...{ name: '4×50 接力', entrant: 'team', places: 16, perGroup: 1, scoring: 'time' },
    teamSize: { min: 4, max: 6, men: 2, women: 2 },
  },
  {
    ...{ name: '拔河', entrant: 'group', places: 16, scoring: 'goals' },
    teamSize: { min: 8, max: 12, men: 4, women: 4 },
  },
  { name: '趣味项目', entrant: 'group', places: 16, teamSize: { min: 4, max: 10 }, scoring: 'points' },
  { name: '硬笔书法', entrant: 'person', places: 100, scoring: 'points' },
  { name: '一分钟跳绳', entrant: 'person', places: 60, scoring: 'points' },
  { name: '健步走', entrant: 'person', places: 200, walkIn: true },
]
