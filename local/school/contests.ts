import type { EventInput } from '@domain/contest/model'
import type { DrawView } from '@domain/contest/playing'
import { addDays, DAY, HOUR, MINUTE, startOf } from '@domain/kit/time'
import type { Play } from './play'

const CHAIR = '1001'
/** The clerk of the union, who makes contests, and the teacher of sports who runs them. */
const CLERK = '1005'
const SPORTS = '1042'

/** Plays the contests of the demo through the same actions as everybody's. */
export class Contests {
  #minutes = 0
  constructor(
    readonly play: Play,
    readonly today: string,
    readonly now: number,
    readonly idOf: (staffNo: string) => string,
    readonly groupOf: (path: string) => string,
  ) {}

  /** A moment of a day before today (after today when negative), at an hour. */
  at = (daysAgo: number, hour = 8) => startOf(addDays(this.today, -daysAgo)) + hour * HOUR
  /** Deeds of one day follow one another by some minutes. */
  #next = (daysAgo: number) => {
    this.#minutes = (this.#minutes + 11) % 500
    return this.at(daysAgo) + this.#minutes * MINUTE
  }

  async opened(daysAgo: number, times: { closes: number; starts: number; ends: number }, more: Written) {
    const input = {
      ...more,
      signUpOpensAt: this.at(daysAgo, 9),
      signUpClosesAt: times.closes,
      withdrawUntil: times.closes,
      startsAt: times.starts,
      endsAt: times.ends,
      waitingList: true,
      audience: { kind: 'staff' as const },
      organiserIds: [this.idOf(SPORTS)],
    }
    const { id } = await this.play(this.at(daysAgo), CLERK, 'contest', 'save', input)
    await this.play(this.at(daysAgo, 9), CLERK, 'contest', 'publish', { id })
    return id
  }

  async signUp(contestId: string, eventId: string, daysAgo: number, ...people: string[]) {
    for (const by of people) await this.play(this.#next(daysAgo), by, 'contest', 'signUp', { contestId, eventId })
  }

  /** Each pair or team by its captain, who names the others. */
  async teams(contestId: string, eventId: string, daysAgo: number, teams: Record<string, string[]>) {
    for (const [teamName, [captain = '', ...others]] of Object.entries(teams)) {
      const memberIds = others.map(this.idOf)
      const asked = { contestId, eventId, teamName, ...(memberIds.length > 0 && { memberIds }) }
      await this.play(this.#next(daysAgo), captain, 'contest', 'signUp', asked)
    }
  }

  /** Line-ups of groups, by their leaders. */
  async lineUps(contestId: string, eventId: string, daysAgo: number, groups: [string, string, string[]][]) {
    for (const [leader, group, people] of groups) {
      const asked = { contestId, eventId, groupId: this.groupOf(group), memberIds: people.map(this.idOf) }
      await this.play(this.#next(daysAgo), leader, 'contest', 'lineUp', asked)
    }
  }

  /** Drawn by lot and played to the end; every match is won by who was drawn above, in three or four sets. */
  async played(contestId: string, eventId: string, at: number, seed: string, seeds: string[]) {
    const place = { contestId, eventId }
    const asked = {
      ...place,
      kind: 'knockout' as const,
      seed,
      seeds: seeds.map(this.idOf),
      thirdPlace: true,
      bestOf: 5 as const,
    }
    let view: DrawView = await this.play(at, SPORTS, 'contest', 'draw', asked)
    for (let n = 0; ; n++) {
      const next = view.matches.find((m) => m.state === 'ready')
      if (!next) return
      const scores = SETS[n % SETS.length] ?? []
      const result = { ...place, matchId: next.id, result: { scores } }
      view = await this.play(at + (10 + 5 * n) * MINUTE, SPORTS, 'contest', 'record', result)
    }
  }

  /** By rank: one first, one second, two third. */
  async awarded(contestId: string, eventId: string, at: number) {
    const grades: [string, number][] = [
      ['一等奖', 1],
      ['二等奖', 1],
      ['三等奖', 2],
    ]
    const prizes = grades.map(([grade, count]) => ({ grade, count }))
    await this.play(at, SPORTS, 'contest', 'award', { contestId, eventId, prizes })
  }

  async came(contestId: string, eventId: string, at: number, ...people: string[]) {
    await this.play(at, SPORTS, 'contest', 'tick', { contestId, eventId, memberIds: people.map(this.idOf) })
  }
}
const SETS: [number, number][][] = [
  [
    [11, 8],
    [11, 6],
    [11, 9],
  ],
  [
    [11, 7],
    [9, 11],
    [11, 5],
    [12, 10],
  ],
  [
    [11, 4],
    [11, 9],
    [8, 11],
    [11, 7],
  ],
]
interface Written {
  title: string
  place: string
  events: EventInput[]
  eventsPerPerson?: number
}

const MIXED = { min: 2, max: 2, men: 1, women: 1 }

/** Open now, with a waiting list: who signed up late waits, and one withdrawal has let somebody in. */
async function badminton(c: Contests) {
  const times = { closes: c.at(-5, 18), starts: c.at(-9, 14), ends: c.at(-9, 18) }
  const id = await c.opened(4, times, {
    title: '教职工羽毛球赛',
    place: '体育馆一楼',
    eventsPerPerson: 2,
    events: [
      { name: '男子单打', entrant: 'person', places: 8, sex: 'male', scoring: 'badminton' },
      { name: '女子单打', entrant: 'person', places: 8, sex: 'female', scoring: 'badminton' },
      { name: '混合双打', entrant: 'pair', places: 6, teamSize: MIXED, scoring: 'badminton' },
    ],
  })
  await c.signUp(id, 'e1', 4, ...'1009 1014 1019 1024 1026 1030'.split(' '))
  await c.signUp(id, 'e1', 3, ...'1040 1047 1034 1051 1033'.split(' '))
  await c.play(c.at(2, 10), '1024', 'contest', 'withdraw', { contestId: id, eventId: 'e1' })
  await c.signUp(id, 'e2', 3, ...'1012 1018 1022 1028 1037 1046'.split(' '))
  await c.teams(id, 'e3', 2, { 综合一对: ['1047', '1044'], 数学一对: ['1030', '1032'], 青年组合: ['1040', '1038'] })
}

/** Today: teams, groups and a joint team; the first have been checked in. */
async function fun(c: Contests) {
  const { now } = c
  const starts = Math.min(c.at(0, 8), now - HOUR)
  const times = { closes: c.at(2, 18), starts, ends: Math.max(c.at(0, 17), now + 6 * HOUR) }
  const id = await c.opened(12, times, {
    title: '教职工趣味运动会',
    place: '学校操场',
    events: [
      { name: '拔河', entrant: 'group', places: 6, teamSize: { min: 5, max: 8, women: 2 }, scoring: 'goals' },
      {
        name: '4×50 米接力',
        entrant: 'team',
        places: 6,
        teamSize: { min: 4, max: 4, men: 2, women: 2 },
        scoring: 'time',
      },
      { name: '一分钟跳绳', entrant: 'person', places: 24, scoring: 'points' },
    ],
  })
  await c.lineUps(id, 'e1', 9, [
    ['1004', '行政后勤组', '1004 1003 1005 1006 1008 1009'.split(' ')],
    ['1011', '语文组', '1011 1012 1014 1016 1019 1022 1023'.split(' ')],
    ['1025', '数学组', '1025 1026 1028 1030 1032 1033 1034'.split(' ')],
    ['1036', '联队/英语综合联队', '1036 1037 1040 1043 1044 1047 1051'.split(' ')],
  ])
  await c.teams(id, 'e2', 8, {
    语文飞毛腿: ['1019', '1014', '1018', '1022'],
    数学加速度: ['1030', '1034', '1028', '1032'],
    综合闪电: ['1047', '1051', '1046', '1048'],
  })
  const ropes = '1012 1015 1018 1028 1032 1035 1037 1038 1046 1048 1052 1009'.split(' ')
  await c.signUp(id, 'e3', 7, ...ropes)
  await c.came(id, 'e3', Math.min(now, starts + 20 * MINUTE), ...ropes.slice(0, 8))
}

/** Two months ago: over, everybody came but two. */
async function tableTennis(c: Contests) {
  const id = await c.opened(
    75,
    { closes: c.at(64, 18), starts: c.at(60, 14), ends: c.at(60, 18) },
    {
      title: '教职工乒乓球赛',
      place: '乒乓球室',
      events: [
        { name: '男子单打', entrant: 'person', places: 16, sex: 'male', scoring: 'table_tennis' },
        { name: '女子单打', entrant: 'person', places: 16, sex: 'female', scoring: 'table_tennis' },
      ],
    },
  )
  const men = '1004 1009 1014 1024 1025 1027 1033 1045 1049'.split(' ')
  const women = '1003 1010 1017 1021 1029 1041 1050'.split(' ')
  await c.signUp(id, 'e1', 73, ...men)
  await c.signUp(id, 'e2', 71, ...women)
  const at = c.at(60, 14) + 10 * MINUTE
  await c.came(id, 'e1', at, ...men.slice(0, -1))
  await c.came(id, 'e2', at + MINUTE, ...women.slice(0, -1))
  await c.played(id, 'e1', at, '青禾小学乒乓球男单', ['1025', '1049'])
  await c.played(id, 'e2', at, '青禾小学乒乓球女单', ['1021', '1003'])
  for (const eventId of ['e1', 'e2']) await c.awarded(id, eventId, c.at(60, 17))
}

/** Still in the clerk's drawer. */
async function calligraphy({ play, at, idOf }: Contests) {
  await play(at(1, 16), CLERK, 'contest', 'save', {
    title: '教职工硬笔书法展评',
    place: '三楼会议室',
    signUpOpensAt: at(-10, 8),
    signUpClosesAt: at(-24, 18),
    withdrawUntil: at(-24, 18),
    startsAt: at(-30, 14),
    endsAt: at(-30, 17),
    waitingList: false,
    audience: { kind: 'staff' },
    organiserIds: [idOf('1052')],
    events: [{ name: '硬笔书法', entrant: 'person', places: 60, scoring: 'points' }],
  })
}

/** Contests at every point of their way: one over, one today, one open, one not told yet. */
export async function contests(play: Play, today: string, now: number) {
  const at = startOf(today) - 80 * DAY
  const ids = new Map<string, string>()
  let cursor: string | undefined
  do {
    const page = await play(at, CHAIR, 'member', 'list', { cursor })
    for (const m of page.items) ids.set(m.staffNo, m.id)
    cursor = page.cursor
  } while (cursor !== undefined)
  const known = (map: ReadonlyMap<string, string>) => (name: string) => {
    const id = map.get(name)
    if (id === undefined) throw new Error(`the demo has no ${name}`)
    return id
  }
  const groups = new Map((await play(at, CHAIR, 'member', 'groups', {})).items.map((g) => [g.path, g.id]))
  const joint = ['英语组', '综合组'].map(known(groups))
  const { items } = await play(at, CHAIR, 'member', 'setTeam', { name: '英语综合联队', groupIds: joint })
  for (const g of items) groups.set(g.path, g.id)
  const c = new Contests(play, today, now, known(ids), known(groups))
  await tableTennis(c)
  await fun(c)
  await badminton(c)
  await calligraphy(c)
}
