import type { SettingsFields, Vacation } from '@domain/member/settings'

/** What a setting is called, what it changes, and where the rule comes from. */
export const settingWords: Record<
  keyof SettingsFields,
  { label: string; effect: string; unit?: string; source?: string }
> = {
  schoolName: { label: '学校名称', effect: '显示在首页和打印的表格上' },
  whoMayPropose: { label: '谁可以提提案', effect: '自动：人数达到下面的标准时由教代会代表提，以下由全体在职教职工提' },
  delegatesFrom: {
    label: '开教代会的人数标准',
    effect: '教职工达到这个人数时开教代会，由代表提提案',
    unit: '人',
    source: '《学校教职工代表大会规定》（教育部令第32号）；各省可有不同规定',
  },
  endorsersNeeded: { label: '附议人数', effect: '除提案人外，至少几人附议才送审', unit: '人' },
  categories: { label: '提案类别', effect: '写提案时供选择' },
  reviewDays: { label: '审查期限', effect: '征集截止后几天内审查完', unit: '天' },
  replyDays: { label: '答复期限', effect: '交办后几天内答复', unit: '天' },
  rateDays: { label: '评价期限', effect: '答复后请提案人在几天内评价', unit: '天' },
  instructionNeeded: { label: '交办前要校领导批示', effect: '打开后，没有填写批示的提案不能交办' },
  signatureNeeded: { label: '答复要分管领导签发', effect: '打开后，没有填写签发人的答复不能送出' },
  vacations: { label: '寒暑假', effect: '假期里的日子不计入答复期限，只影响以后交办的提案' },
  expenseLines: { label: '支出科目', effect: '记录看望和发放时供选择，也可以另写' },
  condolenceYears: {
    label: '看望和发放的姓名保存几年',
    effect: '满这么多个自然年后，已办结的看望和发放由系统删去姓名、慰问信和经过，只留合计，删去后不能找回',
    unit: '年',
  },
  ballotYears: {
    label: '投票名册和票箱保存几年',
    effect: '公布或取消后满这么多年，系统删去投票名册和票箱，只留结果和记录；删去后不能再核对投票凭证，也不能找回',
    unit: '年',
  },
  candidateOrder: {
    label: '候选人排列',
    effect: '选票上候选人的先后：按姓氏笔画由系统排，或按抽签的先后由填写的人排；只影响以后保存的选票',
    source: '《工会基层组织选举工作条例》：候选人名单以姓氏笔画为序',
  },
  teamPoints: {
    label: '团体总分的名次分',
    effect: '从第一名起各名次计几分，算团体总分时用；并列的名次平分',
    unit: '分',
  },
  templateIds: {
    label: '订阅消息模板',
    effect: '填了才会往微信发提醒；不填，消息只在小程序里看',
    source: '学校在微信公众平台上选用的模板，见部署说明',
  },
}

export const whoMayProposeWords: Record<SettingsFields['whoMayPropose'], string> = {
  auto: '自动（按人数）',
  delegates: '教代会代表',
  staff: '全体在职教职工',
}

export const candidateOrderWords: Record<SettingsFields['candidateOrder'], string> = {
  strokes: '按姓氏笔画',
  drawn: '按抽签的先后',
}

/** `2027年1月20日至2月25日`: the year is always said, for a vacation is of one year. */
const vacationWords = ({ from, to }: Vacation) => {
  const [year, until] = [from.slice(0, 4), to.slice(0, 4)]
  const last = monthAndDay(to)
  return `${year}年${monthAndDay(from)}至${until === year ? '' : `${until}年`}${last}`
}
const monthAndDay = (day: string) => {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}
const vacationsWords = (vacations: readonly Vacation[]) => vacations.map(vacationWords).join('；') || '（没有）'

const templatesWords = (ids: SettingsFields['templateIds']) => {
  const given = Object.values(ids).filter(Boolean).length
  return given === 0 ? '（没有）' : `已填 ${given} 个`
}

export const whetherWords = { true: '要', false: '不要' }
/** Of a setting that no law gives a number for. */
export const ownRuleWords = '由学校自己定'

/** A value as it is read aloud: `30 天`, `校园建设、教学管理`. */
export function settingValueWords<K extends keyof SettingsFields>(key: K, value: SettingsFields[K]): string {
  if (key === 'vacations') return vacationsWords(value as SettingsFields['vacations'])
  if (key === 'teamPoints') return `${(value as SettingsFields['teamPoints']).join('、')} ${settingWords[key].unit}`
  if (key === 'templateIds') return templatesWords(value as SettingsFields['templateIds'])
  if (typeof value === 'boolean') return value ? whetherWords.true : whetherWords.false
  if (Array.isArray(value)) return value.length > 0 ? value.join('、') : '（没有）'
  if (key === 'whoMayPropose') return whoMayProposeWords[value as SettingsFields['whoMayPropose']]
  if (key === 'candidateOrder') return candidateOrderWords[value as SettingsFields['candidateOrder']]
  const { unit } = settingWords[key]
  return unit ? `${value} ${unit}` : String(value)
}

/** The settings are the school's own, so a stale page says who could have changed them. */
export const settingsChangedWords = '这些设置刚刚被改过，下面已是最新的。请看过后再改。'
