import { secrecyWords, sheetWords } from '@domain/ballot/names'
import type { BallotView } from '@domain/ballot/view'
import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { printedBallot } from '../ballot/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { sampleParts } from './ballot-sheets'
import { fileName } from './file-name'
import { paragraph, paragraphs, wordOf } from './word'

const last: Record<BallotView['kind'], string> = {
  resolution: '不作标记的，按弃权计；一项里作两个以上标记的，该票无效。',
  election: '不作标记的，按弃权计；对一名候选人作两个以上标记的，该票无效。',
  appraisal: '对一人作两个以上标记的，对这人的评价不计。',
  poll: '',
}
/** How it is filled in: the same as the phone allows, and the count takes. */
function guide({ kind, questions, secrecy }: BallotView): string[] {
  const lines = [
    `本${sheetWords[kind]}为${secrecyWords[secrecy]}填写，${secrecy === 'secret' ? '请不要写自己的姓名。' : '请写明自己的姓名。'}`,
  ]
  if (kind === 'poll') lines.push('在所选项前的“□”内画“√”，所选不超过每题规定的项数，超过的该票无效。')
  else lines.push(`在相应的“□”内画“√”，每${kind === 'resolution' ? '项' : '人'}只选一种。`)
  if (kind === 'election') {
    lines.push('赞成的人数（包括另选他人）不能多于应选人数，多于的，该票无效。')
    if (questions.some((q) => q.writeIns)) lines.push('要另选他人的，在“另选他人”栏写明姓名。')
  }
  if (last[kind]) lines.push(last[kind])
  return lines.map((text, i) => `${i + 1}．${text}`)
}

/** 选票样张, 表决票样张, 测评表样张: to be sent in with the papers, and to print from where somebody votes on paper. */
export const ballotSample: Handler<PaperContract['actions']['ballotSample']> = async ({ id }, ctx) => {
  const found = await printedBallot(id, ctx)
  if (!found) return no('NOT_FOUND')
  const { ballot, standing } = found
  if (!standing.manages && !standing.scrutineer) return no('NOT_ALLOWED')
  const name = sheetWords[ballot.kind]
  const bytes = await wordOf({
    title: `${ballot.title}${name}样张`,
    margin: { top: 18, side: 25, bottom: 18 },
    children: [
      paragraph('（样　张）', { size: 11, align: 'right' }),
      paragraph(`${ctx.settings.schoolName}工会`, { size: 14, align: 'center' }),
      paragraph(ballot.title, { hei: true, size: 18, align: 'center', lines: 1.6 }),
      paragraph(name, { hei: true, size: 22, align: 'center', after: 8, lines: 1.6 }),
      ...sampleParts(ballot),
      paragraph('填票说明', { hei: true, size: 11, before: 10, keepNext: true }),
      ...guide(ballot).flatMap((text) => paragraphs(text, { size: 11 })),
      ...(ballot.secrecy === 'named'
        ? [paragraph('姓名：＿＿＿＿＿＿＿＿', { size: 12, align: 'right', before: 14 })]
        : []),
      paragraph('（工会盖章）', { size: 11, align: 'right', before: 16 }),
    ],
  })
  return ok(await keepPaper(bytes, fileName(`${name}样张 ${ballot.title}`, 'docx'), ctx.caller, ctx.now))
}
