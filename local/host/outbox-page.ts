import { momentWords } from '@domain/kit/time'
import type { Sent } from './outbox'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** For text and for attribute values in quotes. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => ENTITIES[c] as string)

const VERDICTS: Record<string, string> = { pass: '通过', risky: '不通过', unavailable: '审核暂不可用' }

function body(item: Sent): string {
  if (item.kind === 'message') {
    const rows = Object.entries(item.data).map(([k, v]) => `<dt>${escaped(k)}</dt><dd>${escaped(v)}</dd>`)
    return `<h2>订阅消息</h2><p>发给 ${escaped(item.to)} · 模板 ${escaped(item.template)}</p><dl>${rows.join('')}</dl><p>打开页面 ${escaped(item.page)}</p>`
  }
  if (item.kind === 'check')
    return `<h2>内容审核：${escaped(VERDICTS[item.verdict] ?? item.verdict)}</h2><p>${escaped(item.text)}</p>`
  const code = `/qr?text=${encodeURIComponent(item.url)}`
  return `<h2>小程序码</h2><p><a href="${escaped(item.url)}">${escaped(item.url)}</a></p><img src="${escaped(code)}" alt="小程序码" width="160" height="160">`
}

const STYLE =
  'body{margin:0 auto;max-width:640px;padding:16px;font:17px/1.6 system-ui,sans-serif;color:#191919;background:#ededed}' +
  'article{background:#fff;border-radius:8px;padding:12px 16px;margin:12px 0;overflow-wrap:anywhere}' +
  'h1{font-size:22px}h2{font-size:17px;margin:0}p,dl{margin:4px 0}time{color:#666}dt{color:#666}dd{margin:0 0 4px}' +
  '@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}article{background:#1e1e1e}a{color:#7d90d9}time,dt{color:#aaa}}'

/** What was sent, to be read on a phone. Everything in it was written by somebody: nothing goes in unescaped. */
export function outboxPage(items: readonly Sent[], now: number): string {
  const articles = items.map((item) => `<article>${body(item)}<time>${momentWords(item.at, now)}</time></article>`)
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>发件箱</title><style>${STYLE}</style><h1>发件箱</h1><p>本机演示：下面的内容都没有真正发到微信。</p>${articles.join('') || '<p>还没有发出任何内容。</p>'}</html>`
}
