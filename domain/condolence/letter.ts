import { dayOf } from '../kit/time'
import type { Kind } from '../member/model'
import { DEFAULTS } from '../member/settings'
import type { Condolence, CondolenceKind } from './model'
import type { Letter } from './telling'

/** How a letter looks: a bereavement is grave, what is hoped to pass warm, what is celebrated glad. */
export type Tone = 'grave' | 'warm' | 'glad'
const TONES: Partial<Record<CondolenceKind, Tone>> = {
  bereavement: 'grave',
  illness: 'warm',
  hardship: 'warm',
  accident: 'warm',
}
export const toneOf = (kind: CondolenceKind): Tone => TONES[kind] ?? 'glad'

const TITLES: Record<CondolenceKind, string> = {
  illness: '慰问信',
  bereavement: '慰问信',
  marriage: '贺信',
  birth: '贺信',
  retirement: '荣休信',
  hardship: '慰问信',
  accident: '慰问信',
  birthday: '生日贺信',
  festival: '节日慰问信',
}

/** What a draft speaks of: never an illness by its name, never a sum. `atWork`: somebody of them is in service. */
interface Known {
  union: string
  atWork: boolean
}
const paragraphs = (...lines: string[]) => lines.join('\n')
const rest = ({ atWork }: Known) =>
  atWork ? '课和手头的事，同事们会接着做好，您不必挂心。' : '学校里的老同事们也都惦记着您。'

const DRAFTS: Record<CondolenceKind, (known: Known) => string> = {
  illness: (k) =>
    paragraphs(
      '得知您身体不适，正在休养，大家都很惦念。',
      `这些年，您总把学生和工作放在前头；这一回，请把自己放在前头，听医生的话，好好吃饭，好好休息。${rest(k)}`,
      '家里若有需要接送、陪护、跑腿的地方，请随时告诉我们，不要见外。',
      `${k.union}和全体同事祝您早日康复。`,
    ),
  bereavement: (k) =>
    paragraphs(
      `惊悉您的亲人离世，${k.union}和全体同事深感悲痛，谨向您和家人致以深切的慰问。`,
      `亲人远行，思念长存。${k.atWork ? '学校的事有同事们在，请您安心料理家事，' : '请您安心料理家事，'}也请多多保重身体。`,
      '有需要帮忙的地方，请随时告诉我们。愿逝者安息，请您和家人节哀。',
    ),
  marriage: (k) =>
    paragraphs(
      `喜闻您新婚，${k.union}和全体同事向您和您的爱人致以最热忱的祝贺！`,
      '从相识相知到携手成家，愿你们往后互敬互爱、同甘共苦，把寻常的日子过成喜欢的样子；也愿这份幸福伴着您，在生活和工作中一路顺遂。',
      '祝新婚快乐，百年好合！',
    ),
  birth: (k) =>
    paragraphs(
      `喜闻您家添了小宝宝，${k.union}和全体同事向您和家人道喜！`,
      '小小的生命，带来满满的欢喜，也带来不少忙碌。请先照顾好自己和家人，学校的事大家替您分担；有需要帮忙的地方，随时说一声。',
      '愿宝宝健康成长，愿你们一家平安喜乐！',
    ),
  retirement: (k) =>
    paragraphs(
      `在您光荣退休之际，${k.union}和全体同事向您致以崇高的敬意和衷心的感谢！`,
      '一年又一年，您把最好的年华给了学校，给了学生。您的学生、您带过的同事，都记着您的好。',
      '退休不是离开。您的会籍一直保留，工会永远是您的家：有事请告诉我们，没事也常回来坐坐。',
      '愿您身体康健、家庭和美，把从前没空做的事，慢慢地都做起来。',
    ),
  hardship: (k) =>
    paragraphs(
      `得知您家里近来遇到难处，${k.union}和同事们都很牵挂。`,
      '日子总有沟坎，请不要一个人扛着。工会是大家的家，有什么需要，请直接告诉我们：能办的马上办，一时办不了的，一起想办法。',
      '这份心意，请您收下。愿您和家人早日渡过难关。',
    ),
  accident: (k) =>
    paragraphs(
      '得知您遭遇意外，大家都放心不下。请先安顿好自己和家人，不要着急。',
      `需要办理手续、与有关方面沟通，或者家里一时照应不过来，请告诉我们，工会和您一起面对。${rest(k)}`,
      `${k.union}和全体同事祝您早日恢复，平平安安。`,
    ),
  birthday: (k) =>
    paragraphs(
      `在您的生日到来之际，${k.union}和全体同事祝您生日快乐！`,
      '谢谢您这一年的用心和付出。再忙，也请在这一天给自己留一点时间，陪陪家人，吃一碗长寿面。',
      '愿您新的一岁身体好、心情好，所盼皆有回应。',
    ),
  festival: (k) =>
    paragraphs(
      `佳节将至，${k.union}向您和家人致以节日的问候和良好的祝愿！`,
      '感谢您一年来对学校和工会的支持。您的关心和参与，让这个大家庭更有温度。',
      '祝您身体健康，阖家安康。',
    ),
}

/** A school that has not told its name is not called by the words that stand in for one. */
const nameOf = (schoolName: string) => (schoolName === DEFAULTS.schoolName ? '' : schoolName)

/** What is proposed to who writes; they change it as they like. */
export function draftOf(
  c: { kind: CondolenceKind; recipients: readonly { kind: Kind }[] },
  schoolName: string,
): string {
  const atWork = c.recipients.some((r) => r.kind !== 'retired')
  return DRAFTS[c.kind]({ union: `${nameOf(schoolName) || '校'}工会`, atWork })
}

/** The letter before one reader: a recipient reads their own name alone. */
export function letterFor(c: Condolence, meId: string, schoolName: string, now: number): Letter {
  const own = c.recipients.find((r) => r.id === meId)
  const to = own ? [own] : c.recipients
  const [only] = to
  const at = c.letter?.at ?? now
  return {
    ...{ id: c._id, kind: c.kind, title: TITLES[c.kind] },
    salutation: to.length === 1 && only ? `${only.name}老师：` : '各位老师：',
    text: c.letter?.text ?? draftOf(c, schoolName),
    signature: `${nameOf(schoolName) || '校'}工会委员会`,
    on: dayOf(at),
    sentAt: c.letter?.at,
    readAt: earliest(to.map((r) => r.readAt)),
  }
}
const earliest = (moments: readonly (number | undefined)[]) => {
  const known = moments.filter((at) => at !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}
