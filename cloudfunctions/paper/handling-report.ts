import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import type { ProposalView } from '@domain/proposal/model'
import { breakdownOf, statsOf } from '@domain/proposal/stats'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { callFor, proposalsFor, tallyFor } from '../proposal/offers'
import { congressOf } from './congress'
import { answered, collected, rated, reviewed } from './report-words'
import { ruled } from './table'
import { paragraph, WIDTH, wordOf } from './word'
import { BLANK_DATE, dateWords, outcomeWords, satisfactionWords } from './words'

const TEXT = { size: 14, indent: true, lines: 1.8, align: 'both' } as const
const heading = (text: string) => paragraph(text, { hei: true, size: 14, before: 8, lines: 1.8, keepNext: true })
/** A line to write on. */
const line = () => paragraph('', { size: 14, lines: 1.6, underline: true })

function resultOf({ replies, lead }: ProposalView): string {
  const last = replies.at(-1)
  if (last) return outcomeWords[last.outcome]
  return lead === undefined ? '待交办' : '办理中'
}

function docketedTable(proposals: readonly ProposalView[]) {
  const docketed = proposals.filter((p) => p.decision === 'docketed' && p.state !== 'withdrawn')
  const cell = (text: string) => ({ text, size: 10 })
  const middle = (text: string) => ({ ...cell(text), align: 'center' as const })
  const rows = docketed.map((p, i) => ({
    cells: [
      ...[middle(String(i + 1)), middle(p.number ?? ''), cell(p.title)],
      ...[cell([p.proposer, ...p.coProposers].join('、')), cell([p.lead ?? '', ...p.co].filter(Boolean).join('、'))],
      middle(resultOf(p)),
      middle(p.satisfaction ? satisfactionWords[p.satisfaction] : ''),
    ],
  }))
  const heads = ['序号', '编号', '案由', '提案人', '承办部门', '答复结果', '满意度']
  return ruled([1.4, 3, 4.6, 2.3, 2.5, 2.4, 2.2], [{ cells: heads, head: true }, ...rows], WIDTH)
}

/** 提案办理情况报告: its numbers are those of the rules, its judgement is the union's to write. */
export const handlingReport: Handler<PaperContract['actions']['handlingReport']> = async ({ callId }, ctx) => {
  const call = await callFor(callId)
  if (!call) return no('NOT_FOUND')
  const [{ name }, proposals, tally] = await Promise.all([
    congressOf(call, ctx),
    proposalsFor(callId, ctx),
    tallyFor(callId),
  ])
  const stats = statsOf(tally)
  const breakdown = breakdownOf(tally)
  const title = `${name}提案办理情况报告`
  const texts = (list: readonly string[]) => list.map((text) => paragraph(text, TEXT))
  const bytes = await wordOf({
    title,
    children: [
      paragraph(title, { hei: true, size: 22, align: 'center', after: 6 }),
      paragraph(`${ctx.settings.schoolName}　　截至${dateWords(ctx.now)}`, { size: 12, align: 'center', after: 10 }),
      heading('一、征集情况'),
      ...texts(collected(name, call, stats, breakdown)),
      heading('二、审查立案情况'),
      ...texts(reviewed(stats)),
      heading('三、办理答复情况'),
      ...texts(answered(stats, breakdown, proposals)),
      heading('四、满意度'),
      ...texts(rated(stats)),
      ...(stats.docketed.count > 0
        ? [
            paragraph('立案提案办理情况一览表', {
              hei: true,
              size: 12,
              align: 'center',
              before: 10,
              after: 4,
              keepNext: true,
            }),
          ]
        : []),
      ...(stats.docketed.count > 0 ? [docketedTable(proposals)] : []),
      heading('五、存在的问题和下一步打算'),
      ...[line(), line(), line(), line()],
      paragraph('报告单位（盖章）：＿＿＿＿＿＿＿＿＿＿', { size: 14, align: 'right', before: 30, keepNext: true }),
      paragraph(BLANK_DATE, { size: 14, align: 'right', before: 6 }),
    ],
  })
  return ok(await keepPaper(bytes, `${title}.docx`, ctx.caller, ctx.now))
}
