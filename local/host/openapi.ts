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
      return { errcode: 0, errmsg: 'ok' }
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
