import type { Circle, CondolenceKind } from '@domain/condolence/model'
import type { CondolenceView } from '@domain/condolence/view'
import { condolenceKindWords } from './condolence'

/** What the page says to the person first. */
export const wishWords: Record<CondolenceKind, string> = {
  illness: '请安心休养，早日康复',
  bereavement: '请节哀，多多保重',
  marriage: '祝您新婚快乐',
  birth: '恭喜您喜得宝宝',
  retirement: '感谢您多年的付出',
  hardship: '有难处，大家一起扛',
  accident: '请安心休养，平安最要紧',
  birthday: '祝您生日快乐',
  festival: '祝您和家人安康',
}

/** How far it is, as the person may want to know it. */
export function progressWords({ declined, visited, kind }: Pick<CondolenceView, 'declined' | 'visited' | 'kind'>) {
  if (declined) return '这次没有办理'
  if (visited) return '工会已送上心意'
  return kind === 'festival' || kind === 'birthday' ? '工会正在准备' : '工会已经知道，正在安排'
}

export const circleDescs: Record<Circle, string> = {
  handlers: '只有报告的人、主席和工会委员、去看望您的人，以及管账和经审的人',
  group: '除了经办人，您小组的同事也能知道',
  school: '除了经办人，全校教职工和退休教职工都能知道',
}

/** What follows from it, before the person says so. */
export function circleConsequence(circle: Circle, { kind, farewell }: Pick<CondolenceView, 'kind' | 'farewell'>) {
  const grave = kind === 'bereavement'
  if (circle === 'handlers')
    return `其他同事不会知道。${grave ? '还没有发出的告知不再发出，已经发出的内容也会收回。' : ''}`
  const who = circle === 'group' ? '您小组的同事' : '全校的同事'
  const what = `能看到您的姓名和“${condolenceKindWords[kind]}”${grave ? '，以及告别的时间和地点' : ''}`
  const told = farewell ? '告别的时间和地点会马上告诉他们。' : ''
  return `${who}${what}；看不到金额、来信和其他内容。${told}`
}

export const tellingWords = {
  circle: '谁可以知道',
  circleHint: '由您自己决定，随时可以改。',
  asked: '谁可以知道这件事？',
  farewell: '告别的时间和地点',
  farewellShut: '现在只有经办人知道，不会告诉其他人。想请同事来送别，请先在上面选“本组”或“全校”。',
  farewellOpen: '填写后，会悄悄告诉您愿意让知道的同事，不发到群里。',
  farewellOver: '告别已经过去。',
  told: '这是本人愿意让您知道的，请不要再转告别人。',
  secret: '这封信只有您和工会主席、委员能看到。',
  noLetter: '工会还没有写信',
} as const
