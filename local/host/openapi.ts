import type { Clock } from './clock'
import type { Outbox } from './outbox'
import { qrPng } from './qr'

type Asked = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Words that let a test or a demo see a refusal, and a check that cannot be had. */
const FORBIDDEN = '违禁词'
const OUT_OF_ORDER = '审核故障'
const SHOWN = 80
/** A word as it lies among the bytes of a picture. */
const latin1 = (word: string) => Buffer.from(word).toString('latin1')
const bytesOf = (value: unknown) => (Buffer.isBuffer(value) ? value : Buffer.alloc(0))

/** Words in a message that let a test see what may go wrong with it; a template whose id begins so is none. */
const REFUSED = '拒收推送'
const UNREACHABLE = '推送故障'
const REPLY_LOST = '推送回执丢失'
const WRONG_TEMPLATE = 'wrong'
const SYSTEM_ERROR = { errcode: -1, errmsg: 'system error' }
/** Characters that a field may have, by its type. */
const LONGEST: Record<string, number> = { thing: 20, phrase: 5, name: 10 }

/** What WeChat refuses of a message; null for one that goes out. */
function messageFault(template: string, data: readonly (readonly [key: string, value: string])[]) {
  if (template.startsWith(WRONG_TEMPLATE)) return { errcode: 40037, errmsg: 'invalid template_id' }
  const isWrong = ([key, value]: readonly [string, string]) =>
    value.trim() === '' || [...value].length > (LONGEST[key.replace(/\d+$/, '')] ?? 40)
  const wrong = data.find(isWrong)
  if (wrong) return { errcode: 47003, errmsg: `argument invalid! data.${wrong[0]}.value invalid` }
  const says = (word: string) => data.some(([, value]) => value.includes(word))
  if (says(REFUSED)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
  return says(UNREACHABLE) ? SYSTEM_ERROR : null
}

/** What WeChat would answer to the SDK's openapi calls. `origin` is where the H5 pages are, without a slash. */
export function openapiAnswers(outbox: Outbox, clock: Clock, origin: () => string) {
  const check = (content: string, as = (word: string) => word) => {
    if (content.includes(as(OUT_OF_ORDER))) return 'unavailable'
    return content.includes(as(FORBIDDEN)) ? 'risky' : 'pass'
  }
  return {
    'security.msgSecCheck': (asked: Asked) => {
      const content = text(asked.content)
      const verdict = check(content)
      const shown = [...content]
      const short = shown.length > SHOWN ? `${shown.slice(0, SHOWN).join('')}…` : content
      outbox.add({ kind: 'check', verdict, text: short }, clock.now())
      if (verdict === 'unavailable') return { errcode: -1, errmsg: 'system error' }
      const label = verdict === 'risky' ? 20_006 : 100
      return { errcode: 0, errmsg: 'ok', result: { suggest: verdict, label } }
    },
    // Other than of a text, a risky picture is an error.
    'security.imgSecCheck': (asked: Asked) => {
      const verdict = check(bytesOf(asked.media).toString('latin1'), latin1)
      outbox.add({ kind: 'check', verdict, text: '（图片）' }, clock.now())
      if (verdict === 'unavailable') return { errcode: -1, errmsg: 'system error' }
      return verdict === 'risky' ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0, errmsg: 'ok' }
    },
    'subscribeMessage.send': (asked: Asked) => {
      const data = Object.entries((asked.data ?? {}) as Record<string, { value?: unknown }>).map(
        ([name, field]) => [name, String(field?.value ?? '')] as const,
      )
      const fault = messageFault(text(asked.templateId ?? asked.template_id), data)
      if (fault) return fault
      outbox.add(
        {
          kind: 'message',
          to: text(asked.touser),
          template: text(asked.templateId ?? asked.template_id),
          page: text(asked.page),
          data: Object.fromEntries(data),
        },
        clock.now(),
      )
      return data.some(([, value]) => value.includes(REPLY_LOST)) ? SYSTEM_ERROR : { errcode: 0, errmsg: 'ok' }
    },
    'wxacode.getUnlimited': async (asked: Asked) => {
      const page = text(asked.page) || 'pages/home/index'
      const scene = text(asked.scene)
      const url = `${origin()}/#/${page}?scene=${encodeURIComponent(scene)}`
      outbox.add({ kind: 'code', page, scene, url }, clock.now())
      const width = typeof asked.width === 'number' ? asked.width : undefined
      return { buffer: await qrPng(url, width), contentType: 'image/png' }
    },
  }
}
