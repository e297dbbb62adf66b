import type { defining } from '@domain/contest/defining'
import type { entering } from '@domain/contest/entering'
import type { ContestInput, EntrantKind, EventInput, Phase, Scoring, TeamSize } from '@domain/contest/model'
import type { NotFit } from '@domain/contest/rules'
import type { ContestView, EntrantView, EventView } from '@domain/contest/view'
import type { Contract } from '@domain/kit/contract'
import type { No } from '@domain/kit/result'
import { momentWords } from '@domain/kit/time'
import type { Tone } from '@/ui/Tag'
import { audienceKindWords } from './audience'
import { fileWords } from './file'
import { refusalWords, type Words } from './kit'

export const entrantKindWords: Record<EntrantKind, string> = {
  person: '个人',
  pair: '双人',
  team: '队伍',
  group: '小组',
}
/** What a place is given to, counted. */
export const unitWords: Record<EntrantKind, string> = { person: '人', pair: '对', team: '队', group: '个小组' }

export const scoringWords: Record<Scoring | 'none', string> = {
  none: '不比赛，只签到',
  table_tennis: '乒乓球（按局）',
  badminton: '羽毛球（按局）',
  volleyball: '排球、气排球（按局）',
  basketball: '篮球（总分）',
  goals: '比胜负、比分',
  time: '计时，快的在前',
  distance: '计距离，远的在前',
  points: '计分，多的在前',
}

export const sizeWords = ({ min, max, men, women }: TeamSize) => {
  const count = min === max ? `每队 ${min} 人` : `每队 ${min}–${max} 人`
  const least = [men && `男 ${men}`, women && `女 ${women}`].filter(Boolean).join('、')
  return least ? `${count}（至少${least}）` : count
}

/** `双人 · 16 对 · 男女混合`: what an event asks of its entrants, in one line. */
export function eventWords(event: EventInput): string {
  const { entrant, places, teamSize, sex, minAge, maxAge, retired, perGroup } = event
  const mixed = entrant === 'pair' && teamSize?.men === 1
  const age =
    minAge !== undefined && maxAge !== undefined
      ? `${minAge}–${maxAge} 岁`
      : minAge !== undefined
        ? `${minAge} 岁以上`
        : maxAge !== undefined && `${maxAge} 岁以下`
  return [
    entrantKindWords[entrant],
    `${places} ${unitWords[entrant]}`,
    mixed ? '男女混合' : entrant !== 'pair' && teamSize && sizeWords(teamSize),
    sex && (sex === 'male' ? '限男' : '限女'),
    age,
    retired !== undefined && (retired ? '限退休' : '限在职'),
    perGroup !== undefined && `每组最多 ${perGroup} ${unitWords[entrant]}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The fields of a contest, as they are called on the page. */
export const formWords = {
  title: '名称',
  place: '地点',
  starts: '开始时间',
  ends: '结束时间',
  opens: '报名开始',
  closes: '报名截止',
  withdraw: '退出截止',
  waitingList: '候补',
  audience: '谁可以报名',
  organisers: '负责人',
  most: '每人最多报几项',
  events: '项目',
} as const

/** A time that does not follow on the others, said at its field. */
export const wrongTimeWords = {
  starts: '开始时间要在报名截止之后，并且还没有过去。',
  ends: '结束时间要晚于开始时间，并且还没有过去。',
  opens: '报名开始要早于报名截止。',
  closes: '报名截止要晚于报名开始，并早于活动开始。',
  withdraw: '退出截止要在报名开始和活动开始之间。',
} as const

export const eventFieldWords = {
  name: '项目名称',
  places: '名额',
  min: '每队人数',
  max: '最多人数',
  men: '男女人数',
  minAge: '最小年龄',
  maxAge: '最大年龄',
  perGroup: '每组名额',
} as const
/** What is wrong with a number of an event. */
export const eventFaultWords = {
  name: '请检查这个项目的名称和人数。',
  places: '名额填 1 到 10000 的整数。',
  min: '人数填 1 到 200 的整数。',
  max: '最多人数不能少于最少人数，也不能超过 200。',
  men: '男女人数加起来超过了每队最多人数。',
  minAge: '年龄填 1 到 120 的整数。',
  maxAge: '年龄填 1 到 120 的整数，且不小于最小年龄。',
  perGroup: '填 1 到 1000 的整数，不限就不填。',
} as const

/** Who hears of the publication. */
export const publishWords = ({ kind }: Pick<ContestInput['audience'], 'kind'>, count: number) => {
  const whom =
    kind === 'groups'
      ? `${count} 个小组的教职工`
      : kind === 'members'
        ? `${count} 位指定的老师`
        : audienceKindWords[kind]
  return `发布后${whom}会收到通知，到报名时间就能报名。项目和时间以后还可以改。`
}

export const phaseTags: Record<Phase, { tone: Tone; words: string }> = {
  draft: { tone: 'grey', words: '草稿' },
  announced: { tone: 'blue', words: '待报名' },
  open: { tone: 'blue', words: '报名中' },
  closed: { tone: 'orange', words: '报名截止' },
  running: { tone: 'orange', words: '进行中' },
  over: { tone: 'green', words: '已结束' },
  cancelled: { tone: 'grey', words: '已取消' },
}

const soon = (at: number) => momentWords(at, Date.now())
const whom = ({ name }: { name?: string }) => name ?? '这位老师'
const lacking = ({ people, men, women }: { people: number; men?: number; women?: number }) =>
  [`还差 ${people} 人`, men && `其中男 ${men}`, women && `${men ? '' : '其中'}女 ${women}`].filter(Boolean).join('，')
export const lackWords = lacking

function unfitWords(detail: NotFit): string {
  const name = whom(detail)
  switch (detail.limit) {
    case 'sex':
      return `${name}的性别不符合这个项目的要求。`
    case 'retired':
      return `这个项目只限退休教职工，${name}在职。`
    case 'in_service':
      return `这个项目只限在职教职工，${name}已退休。`
    case 'unknown_age':
      return `名册里没有${name}的出生年份，不能核对年龄。请先在会员资料里补上。`
    case 'minAge':
      return `${name}不满 ${detail.age} 岁，不符合这个项目的要求。`
    case 'maxAge':
      return `${name}超过 ${detail.age} 岁，不符合这个项目的要求。`
    default:
      return `${name}不在这次活动的报名范围里。`
  }
}

/** Refusals as they are said to who runs the contest. */
export const contestDeskWords: Words<Contract<typeof defining>> & Words<Contract<typeof entering>> = {
  WRONG_PHASE: ({ phase }) => `活动现在是“${phaseTags[phase].words}”，不能这样操作。请返回看最新情况。`,
  TIMES: '时间前后不一致，请检查各项时间。',
  UNKNOWN_PEOPLE: '选的人或小组里，有的已经离开或取消，请重新选择。',
  EVENT_IN_USE: ({ entrants }) =>
    `已有 ${entrants} 个报名，或已经抽签，这个项目不能删除，也不能改类型、赛制和人数要求。要改的话，可以新加一个项目。`,
  PLACES_TAKEN: ({ taken }) => `已有 ${taken} 个名额报满，名额不能少于 ${taken}。`,
  PICTURE_REFUSED: ({ most }) =>
    most === undefined
      ? '有一张照片没有通过微信的内容检查，请换一张。'
      : '有一张照片太大，微信无法检查，请压缩到 1 MB 以内。',
  TOO_MANY_PICTURES: ({ most }) => `一次活动最多放 ${most} 张照片，请先移除几张。`,
  IN_THE_PAST: '新的开始时间已经过去，请选以后的时间。',
  CANCELLED: '活动已经取消。',
  NOT_PUBLISHED: '活动还没有发布，发布后才能报名。',
  OVER: '活动已经结束，不能再改名单。',
  NOT_OPEN_YET: ({ opensAt }) => `还没到报名时间，${soon(opensAt)}开始。`,
  CLOSED: ({ closesAt }) => `报名已在 ${soon(closesAt)} 截止。`,
  UNFIT: unfitWords,
  ALREADY_IN: (detail) => `${whom(detail)}已经报了这个项目，不用再报。`,
  REPLACED: (detail) => `${whom(detail)}在这个项目里已经被换下，不能再报这个项目。`,
  TOO_MANY_EVENTS: (detail) => `${whom(detail)}报的项目已到上限（每人最多 ${detail.most} 项）。请先退掉一项。`,
  GROUP_FULL: ({ most }) => `这个小组的名额已满（每组最多 ${most} 个）。可以换人，或先退出一个。`,
  FULL: ({ places }) => `${places} 个名额已满，这次活动没有候补。可以在“修改活动”里增加名额。`,
  TEAM_FULL: ({ most }) => `每队最多 ${most} 人，请减少人数。`,
  TEAM_NAME_NEEDED: '请填队名。',
  LEADER_ONLY: '小组项目由工会小组长报名。',
  FELL_OUT: '报名截止时这支队伍人数不足，名额已让给后面的队伍。',
  WRONG_CODE: '没有这个组队码，请核对后再输。',
  TOO_LATE: ({ until }) => `退出截止时间 ${soon(until)} 已过。可以换人。`,
  NOT_IN: '这位老师或队伍已不在名单里，请看最新名单。',
  CAPTAIN_STAYS: '队长不能单独退出，可以换人，或整队退出。',
  CAPTAIN_ONLY: ({ name }) => `只有队长${name}可以让整队退出。`,
  WHICH_TEAM: ({ teams }) => `这个小组有 ${teams.length} 支队伍，请选其中一支。`,
  OTHER_GROUP: ({ name }) => `${name}不是这个小组的人。`,
  TOO_FEW: (lack) => `人数不够：${lacking(lack)}。`,
  PLAYED: '比赛已经打完，不能再换人。',
  DRAWN: '已经抽签，不能直接退出。可以换人，或在比赛中记“对手未到”。',
}

/** A refusal on an organiser's page. */
export const deskRefusal = (refusal: Pick<No, 'error' | 'detail'>) => refusalWords(refusal, contestDeskWords)

/** The lists of contests, and what each is for while it is empty. */
export const managedWords = {
  published: { tab: '已发布', empty: '还没有发布的活动', hint: '点“发起活动”，填好时间和项目，发布后大家就能报名。' },
  draft: { tab: '草稿', empty: '没有草稿', hint: '没填完的活动存成草稿，放在这里，只有工会委员和负责人看得到。' },
  cancelled: { tab: '已取消', empty: '没有取消的活动', hint: '取消的活动留在这里，可以复制成新的活动。' },
} as const

/** `36/40 人 · 候补 5`. */
export const countWords = ({ taken, places, waiting, entrant }: EventView) =>
  [`${taken}/${places} ${unitWords[entrant]}`, waiting > 0 && `候补 ${waiting}`].filter(Boolean).join(' · ')

/** What comes next, and by when. */
export function nextWords(contest: ContestView, now: number): string {
  const at = (moment: number) => momentWords(moment, now)
  switch (contest.phase) {
    case 'announced':
      return `${at(contest.signUpOpensAt)} 开始报名`
    case 'open':
      return `${at(contest.signUpClosesAt)} 报名截止`
    case 'closed':
      return `${at(contest.startsAt)} 开始`
    case 'running':
      return `${at(contest.endsAt)} 结束`
    default:
      return ''
  }
}

export function entrantTag({ state, ahead = 0, lacks, fellOut, checkedInAt }: EntrantView): {
  tone: Tone
  words: string
} {
  if (fellOut) return { tone: 'grey', words: '人数不足，已失去名额' }
  if (state === 'withdrawn') return { tone: 'grey', words: '已退出' }
  if (state === 'waiting') return { tone: 'orange', words: `候补第 ${ahead + 1} 位` }
  if (checkedInAt !== undefined) return { tone: 'green', words: '已到场' }
  return lacks ? { tone: 'orange', words: `缺 ${lacks.people} 人` } : { tone: 'blue', words: '已报名' }
}

/** Names of a team; nothing for a person, whose name stands there already. */
export const membersWords = ({ names = [] }: EntrantView, { entrant }: Pick<EventView, 'entrant'>) =>
  entrant === 'person' ? '' : names.join('、')

/** Under an entrant's name: its group, how many they are, what they lack. */
export const underWords = ({ name, group, memberIds = [], lacks }: EntrantView) =>
  [group !== name && group, memberIds.length > 1 && `${memberIds.length} 人`, lacks && lacking(lacks)]
    .filter(Boolean)
    .join(' · ')

/** Who hears of a change: while sign-up is to come or open, all whom it is for. */
export const toldWords = ({ phase, audience, persons }: ContestView) =>
  phase === 'announced' || phase === 'open'
    ? `${audienceKindWords[audience.kind]}和已报名的 ${persons} 人`
    : `已报名、候补的老师和负责人（参加 ${persons} 人）`

const numbered = (lines: readonly string[]) => lines.map((words, n) => `${n + 1}. ${words}`)
/** For the chat group: who has not signed up, which team lacks people, and until when. */
export function missingText(
  contest: ContestView,
  event: EventView,
  silent: readonly { name: string; leaders: readonly string[] }[],
  small: readonly EntrantView[],
  now: number,
): string {
  const verb = event.entrant === 'group' ? '还没排阵容' : '还没人报名'
  const leader = (names: readonly string[]) => (names.length > 0 ? `（组长 ${names.join('、')}）` : '')
  return [
    `【${contest.title}】${event.name}`,
    ...(silent.length > 0 ? [`${verb}的小组（${silent.length} 个）：`] : []),
    ...numbered(silent.map(({ name, leaders }) => `${name}${leader(leaders)}`)),
    ...(small.length > 0 ? [`还缺人的队伍（${small.length} 支）：`] : []),
    ...numbered(small.map(({ name, lacks }) => `${name}（${lacks ? lacking(lacks) : ''}）`)),
    contest.phase === 'open'
      ? `${momentWords(contest.signUpClosesAt, now)} 报名截止，请打开“教工之家”小程序，在“活动”里报名。`
      : `活动 ${momentWords(contest.startsAt, now)} 开始，请与负责人联系。`,
  ].join('\n')
}

export const printedWords = {
  programme: { title: '秩序册', desc: 'Word 文件：日程、项目、名单、对阵' },
  checkInSheet: { title: '检录表', desc: 'Word 文件：一个项目一张，现场签到用' },
  results: { title: '成绩册', desc: 'Word 文件：比赛结果、团体总分' },
  prizeList: { title: '获奖签领表', desc: 'Excel 文件：领奖签字用' },
  poster: { title: '海报', desc: '带报名码的图片，可以发群、打印张贴' },
} as const

const photoWords = { ...contestDeskWords, ...fileWords, OFFLINE: '没有传上，请检查网络后再试。' }
export const photoRefusal = (refusal: Pick<No, 'error' | 'detail'>) => refusalWords(refusal, photoWords)
