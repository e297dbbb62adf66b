import { no, ok } from '@domain/kit/result'
import type { Role } from '@domain/kit/roles'
import { momentWords } from '@domain/kit/time'
import { keepPaper } from '../file/offers'
import type { Ctx } from '../kit/serve'
import { callFor } from '../proposal/offers'
import { congressOf } from './congress'
import { fileName } from './file-name'
import { codeOf } from './pages'
import { codeRun } from './picture'
import { paragraph, run, type Styled, wordOf } from './word'
import { timeWords } from './words'

/** Who runs a call. */
const RUNS: readonly Role[] = ['committee', 'chair', 'proposal_committee']

/** Points; as large as the longest line of the title allows, and no smaller than can be read from the door. */
const titleSize = (lines: readonly string[]) =>
  Math.max(22, Math.min(36, Math.floor(445 / Math.max(...lines.map((line) => [...line].length)))))
/** A long title goes on below before its last words: `…第四次会议` / `提案征集`. */
function titleLines(title: string): string[] {
  const at = title.lastIndexOf('提案')
  return [...title].length > 13 && at > 4 ? [title.slice(0, at), title.slice(at)] : [title]
}
const LINE: Styled = { size: 18, lines: 1.6, after: 8 }
const item = (name: string, text: string) =>
  paragraph([run(`${name}：`, { ...LINE, hei: true }), run(text, LINE)], LINE)

/** 征集海报: one page to be hung up in a staff room. */
export async function callPoster(callId: string, ctx: Ctx) {
  if (!RUNS.some((role) => ctx.caller.roles.includes(role))) return no('NOT_ALLOWED')
  const call = await callFor(callId)
  if (!call) return no('NOT_FOUND')
  const [{ delegates, name }, picture] = await Promise.all([congressOf(call, ctx), codeOf('call', callId)])
  const lines = titleLines(call.title)
  const { schoolName, endorsersNeeded } = ctx.settings
  const bytes = await wordOf({
    title: call.title,
    unnumbered: true,
    children: [
      paragraph(schoolName, { size: 20, align: 'center', before: 20, after: 14 }),
      ...lines.map((line) => paragraph(line, { hei: true, size: titleSize(lines), align: 'center', lines: 1.4 })),
      paragraph('一件事，一份提案；您的建议，件件有答复', { size: 18, align: 'center', before: 12, after: 30 }),
      item('征集时间', `${timeWords(call.opensAt)} 至 ${momentWords(call.closesAt, call.opensAt)}`),
      item('谁可以提', delegates ? `${name}代表` : '全体在职会员'),
      item(
        '怎么提',
        `微信扫码，写清案由、理由和建议措施，${endorsersNeeded > 0 ? `请 ${endorsersNeeded} 位同事附议，` : ''}满足条件后自动提交审查。`,
      ),
      paragraph([codeRun(picture, 75)], { align: 'center', before: 24, picture: true }),
      paragraph('微信扫一扫，写提案', { hei: true, size: 20, align: 'center', before: 8, after: 10 }),
      paragraph(`${schoolName}工会`, { size: 16, align: 'center', before: 14 }),
    ],
  })
  return ok(await keepPaper(bytes, fileName(`征集海报 ${call.title}`, 'docx'), ctx.caller, ctx.now))
}
