import { no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import { printedBallot, rollFor } from '../ballot/offers'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { type ExcelSheet, excelOf } from './excel'
import { fileName } from './file-name'

const HEADS = ['序号', '姓名', '工号', '工会小组', '签名', '备注']
const WIDTHS = [7, 14, 14, 30, 18, 14]

/** 应到名册: who is due, to sign in; who has voted it does not say. */
export const roll: Handler<PaperContract['actions']['roll']> = async ({ id }, ctx) => {
  const found = await printedBallot(id, ctx)
  if (!found) return no('NOT_FOUND')
  const { ballot, standing } = found
  if (!standing.manages && !standing.scrutineer) return no('NOT_ALLOWED')
  // While it is being made it is not whole.
  if (ballot.state === 'made' || ballot.state === 'announced') return no('NO_ROLL')
  const voters = await rollFor(id)
  if (voters.length === 0) return no('NO_ROLL')
  const rows = voters.map(({ name, staffNo, group }, i) => [i + 1, name, staffNo, group, '', ''])
  const sheets: ExcelSheet[] = [
    {
      name: '应到名册',
      title: `${ballot.title}应到名册（${rows.length} 人）`,
      heads: HEADS,
      rows,
      widths: WIDTHS,
      low: 24,
    },
  ]
  const { excluded = [] } = ballot
  if (excluded.length > 0)
    sheets.push({
      ...{ name: '不计入应到', title: `${ballot.title}不计入应到的人员`, heads: ['序号', '姓名', '原因', '监票人'] },
      ...{
        rows: excluded.map(({ name, reason, byName }, i) => [i + 1, name, reason, byName]),
        widths: [7, 14, 50, 14],
      },
    })
  return ok(await keepPaper(await excelOf(sheets), fileName(`应到名册 ${ballot.title}`, 'xlsx'), ctx.caller, ctx.now))
}
