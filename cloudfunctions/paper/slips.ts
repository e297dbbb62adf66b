import { recordIdOf } from '@domain/file/rules'
import { type No, no, ok } from '@domain/kit/result'
import type { PaperContract } from '@domain/paper/contract'
import type { Paper } from '@domain/paper/model'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { makeSlips, type Slip } from '../member/offers'
import { codeOf } from './pages'
import { type PrintedSlip, SLIP_MARGIN, slipSheets } from './slip-sheet'
import { wordOf } from './word'

type Slips = PaperContract['actions']['slips']

/** Codes that are asked for at once. */
const BESIDE = 8

async function withPictures(slips: readonly Slip[]): Promise<PrintedSlip[]> {
  const printed: PrintedSlip[] = []
  const queue = slips.entries()
  const work = async () => {
    for (const [i, slip] of queue) printed[i] = { ...slip, picture: await codeOf('slip', slip.slip) }
  }
  await Promise.all(Array.from({ length: BESIDE }, work))
  return printed
}

const kept = (paper: Paper, count: number) => ok({ ...paper, count })
type Done = ReturnType<typeof kept> | No<'NOBODY', undefined>

/** The invitations are a deed in parts (member/slips.ts); the paper is made of what came of it, and kept once. */
export const slips: Handler<Slips> = async (asked, ctx) => {
  // A retry of what is done hears of the same paper: a refusal writes nothing, and lets a new one go on.
  const done = await ctx.deed<Done>(async () => no('NOBODY'))
  if (done.ok || done.error !== 'NOBODY') return done
  if (asked.groupId !== undefined && asked.memberIds) return no('BAD_INPUT', { field: 'memberIds' })
  const made = await makeSlips(asked, ctx)
  if (!made.ok) return made
  if (made.value.length === 0) return no('NOBODY')
  const printed = await withPictures(made.value)
  const school = ctx.settings.schoolName
  const bytes = await wordOf({ title: '邀请单', children: slipSheets(printed, school), margin: SLIP_MARGIN })
  const groups = [...new Set(printed.map((s) => s.group))]
  const name = groups.length === 1 ? `邀请单 ${groups[0]?.split('/').at(-1)}.docx` : '邀请单.docx'
  const paper = await keepPaper(bytes, name, ctx.caller, ctx.now)
  return ctx.deed(async (deed) => {
    const recordId = asked.groupId ?? recordIdOf(paper.fileId) ?? paper.fileId
    await deed.audit({ recordId, from: null, to: 'printed', why: `slips ${printed.length}` })
    return kept(paper, printed.length)
  })
}
