import * as v from 'valibot'
import { line, version } from '../kit/text'
import { day } from '../kit/time'
import { NO_TEMPLATES, TemplateIds } from '../notice/settings'

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const words = (max: number, count: number) => v.pipe(v.array(line(max)), v.maxLength(count))

const vacation = v.pipe(
  v.object({ from: day, to: day }),
  v.check(({ from, to }) => from <= to, 'ends before it begins'),
)
/** Whole days, both ends included. */
export type Vacation = v.InferOutput<typeof vacation>

/** Every number that a school could want otherwise. Changed by the chair, each change audited. */
export const SettingsFields = {
  schoolName: line(60),
  /** `auto`: from `delegatesFrom` staff on delegates propose, below it everyone in service. */
  whoMayPropose: v.picklist(['auto', 'delegates', 'staff']),
  delegatesFrom: whole(1, 100_000),
  /** Besides the proposer. */
  endorsersNeeded: whole(0, 50),
  categories: words(20, 30),
  /** Days after the end of a call by which the committee decides. */
  reviewDays: whole(1, 365),
  /** Days from assignment by which a department answers, unless the assignment says otherwise. */
  replyDays: whole(1, 365),
  /** Days after a reply by which the proposer rates it. */
  rateDays: whole(1, 365),
  /** 校领导批示: a proposal is handed to a department only with the word of a head of the school. */
  instructionNeeded: v.boolean(),
  /** 分管领导签发: a reply leaves its department only with the name of who signed it. */
  signatureNeeded: v.boolean(),
  /** 寒暑假: days that do not count towards a due day. */
  vacations: v.pipe(v.array(vacation), v.maxLength(20)),
  /** 支出科目 that are offered where money is written down. */
  expenseLines: words(40, 30),
  /** Whole calendar years after which names go out of 关心看望 and 福利发放; counts and sums stay. */
  condolenceYears: whole(1, 30),
  /** Years after which the roll and the box of a ballot are thrown away; its result stays. */
  ballotYears: whole(1, 30),
  /** How candidates stand on the paper: by the strokes of their surnames, or as they were drawn. */
  candidateOrder: v.picklist(['strokes', 'drawn']),
  /** 团体总分: what the ranks of an event are worth, from the first on. */
  teamPoints: v.pipe(v.array(whole(0, 1000)), v.minLength(1), v.maxLength(30)),
  /** 订阅消息: templates of the school's own WeChat account. */
  templateIds: TemplateIds,
}
/** Only what is named changes; with `version` a change made on a stale page is refused. */
export const SettingsChange = v.object({ ...v.partial(v.object(SettingsFields)).entries, version: v.optional(version) })
export type SettingsChange = v.InferOutput<typeof SettingsChange>
export type SettingsFields = Required<Omit<SettingsChange, 'version'>>

export interface Settings extends SettingsFields {
  version: number
}
/** As stored: with what the house itself must know at each call. */
export interface SettingsRecord extends Settings {
  _id: 'settings'
  /** Set when a first chair binds an account; until then the admin of an empty school sets up. */
  chairBoundAt?: number
  /** By kind, only what the school has changed; what they mean stands in domain/condolence/standard. */
  standards?: Readonly<Record<string, object>>
}

export const DEFAULTS: SettingsFields = {
  schoolName: '我们学校',
  whoMayPropose: 'auto',
  delegatesFrom: 80,
  endorsersNeeded: 2,
  categories: ['校园建设', '教学管理', '后勤服务', '文体福利', '队伍建设', '其他'],
  reviewDays: 10,
  replyDays: 30,
  rateDays: 15,
  instructionNeeded: false,
  signatureNeeded: false,
  vacations: [],
  expenseLines: ['困难职工帮扶支出', '职工慰问支出', '职工集体福利支出', '文体活动支出', '其他活动支出'],
  condolenceYears: 3,
  ballotYears: 1,
  candidateOrder: 'strokes',
  teamPoints: [7, 5, 4, 3, 2, 1],
  templateIds: NO_TEMPLATES,
}

/** Where a number comes from, for the settings page; the words stand in src/words/settings.ts. */
export const LEGAL: Partial<Record<keyof SettingsFields, true>> = { delegatesFrom: true }
