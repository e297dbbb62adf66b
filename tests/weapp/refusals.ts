import { contracts } from '@domain/contracts'
import type { Actions } from '@domain/kit/contract'
import { kitWords } from '@/words/kit'
import { visitAll } from './mount'
import { isPage, type PageName } from './pages'
import type { Phone, World } from './phone'
import { check, none } from './runner'
import { PEOPLE, type Town, WAITING } from './school'
import { isTapped, nameOf } from './tree'

/** Every action that reads, as `function.action`. */
const READING = Object.entries(contracts).flatMap(([name, { actions }]) =>
  Object.entries(actions as Actions).flatMap(([action, { writes }]) => (writes ? [] : [`${name}.${action}`])),
)
const WHO = 'member.me'

interface Refusal {
  answer: object
  /** One of these must stand on the page. */
  words: string[]
  /** Trying once more may help, and is offered. */
  again?: boolean
}
const CUT_OFF = ['网络没有连上']
const BROKEN = '系统出错了，已记录下来。请稍后再试'

const REFUSALS: Record<string, Refusal> = {
  NOT_ALLOWED: { answer: { ok: false, error: 'NOT_ALLOWED' }, words: [kitWords.NOT_ALLOWED as string] },
  NOT_FOUND: {
    answer: { ok: false, error: 'NOT_FOUND' },
    words: [kitWords.NOT_FOUND as string, '没有找到，可能未公开'],
  },
  BUSY: { answer: { ok: false, error: 'BUSY' }, words: [kitWords.BUSY as string], again: true },
  BROKEN: { answer: { ok: false, error: 'BROKEN', detail: { requestId: 'r-1' } }, words: [BROKEN], again: true },
  'a refusal that it does not know': { answer: { ok: false, error: 'NEW_ONE' }, words: [BROKEN], again: true },
  'what is no answer at all': { answer: { html: '<h1>502</h1>' }, words: CUT_OFF, again: true },
}

/** What stands on a page whose own questions are refused; `undefined` where it is the refusal and nothing else. */
const INSTEAD: Partial<Record<PageName, string>> = {
  // They ask nothing beyond who this is.
  'pages/me/index': '文字大小',
  'features/member/pages/bind/index': '已绑定',
  'features/member/pages/import/index': '选择 Excel 文件',
  // It can be written while the reach is not known.
  'features/notice/pages/write/index': '还差标题，还差正文',
  // The technician's.
  'features/notice/pages/outbox/index': kitWords.NOT_ALLOWED as string,
  'features/contest/pages/edit/index': '复制上次的活动',
  'features/contest/pages/join/index': '组队码',
  'features/ballot/pages/edit/index': '这次投什么',
  // For leaders only.
  'features/contest/pages/line-up/index': kitWords.NOT_ALLOWED as string,
  'features/contest/pages/check-in/index': '扫大屏幕或海报上的签到码',
  // One can write without the calls.
  'features/proposal/pages/write/index': '您可以先写，文字存在这台手机上',
}
/** Where the question who this is was refused, and the page can do without. */
const ALONE: Partial<Record<PageName, string>> = {
  'features/member/pages/bind/index': '邀请码',
  'features/proposal/pages/detail/index': WAITING,
}

const offers = (phone: Phone, name: string) =>
  phone.find((element) => isTapped(element) && nameOf(element).includes(name)).length > 0

function refusedWrong(phone: Phone, page: string, { words, again }: Refusal, instead: string | undefined): string[] {
  const text = phone.text()
  const wrong: string[] = []
  const wanted = instead === undefined ? words : [instead]
  if (!wanted.some((one) => text.includes(one))) wrong.push(`${page} does not say ${wanted.join(' or ')}:\n  ${text}`)
  if (again && instead === undefined && !offers(phone, '再试一次'))
    wrong.push(`${page} offers no second try:\n  ${text}`)
  return wrong
}

/** What a page does when the cloud says no, or says nonsense: it says so in words, and shows the way on. */
export async function checkRefusals(world: World, town: Town): Promise<void> {
  const token = await town.token(PEOPLE.reviewer)
  const each = async (refusal: Refusal, actions: readonly string[], insteadOf: Partial<Record<PageName, string>>) => {
    const wrong: string[] = []
    const answers = Object.fromEntries(actions.map((action) => [action, refusal.answer]))
    const closed = await visitAll(world, town, { token, answers }, ({ page, phone }) => {
      wrong.push(...refusedWrong(phone, page, refusal, isPage(page) ? insteadOf[page] : undefined))
    })
    none([...closed, ...wrong], 'pages that do not open, or do not tell')
  }
  const own = READING.filter((action) => action !== WHO)
  for (const [name, refusal] of Object.entries(REFUSALS)) {
    await check(`every page tells that it was answered ${name}`, () => each(refusal, own, INSTEAD))
    await check(`every page tells that who this is was answered ${name}`, () => each(refusal, [WHO], ALONE))
  }
  await check('a page that tells nothing of a refusal is found', async () => {
    const nothing: Refusal = { answer: {}, words: ['没有这样的话'] }
    const found = await each({ ...nothing, answer: { ok: false, error: 'NOT_FOUND' } }, own, INSTEAD).catch(String)
    if (!String(found).includes('features/proposal/pages/detail/index does not say')) throw new Error(`found: ${found}`)
  })
}
