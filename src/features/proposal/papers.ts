import type { Result } from '@domain/kit/result'
import { paperContract } from '@domain/paper/contract'
import type { Paper } from '@domain/paper/model'
import { client } from '@/kit/call'
import { linkTo, openFile } from '@/kit/open-file'

const papers = client(paperContract)

/** What is printed of a call. */
export type OfCall = 'proposals' | 'handlingReport' | 'poster'

/** Makes a paper and opens it. */
export async function openPaper({ of, callId }: { of: OfCall; callId: string }) {
  const paper = await papers[of]({ callId })
  return paper.ok ? openFile(paper.value.fileId) : paper
}

/** 提案表, made and opened. */
export async function printProposal({ id }: { id: string }) {
  const paper = await papers.proposal({ id })
  return paper.ok ? openFile(paper.value.fileId) : paper
}

export type CodeOf = { callId: string } | { proposalId: string }
/** The code that opens 写提案 for a call, or a proposal, to be shown and saved. */
export async function codeOf(of: CodeOf): Promise<Result<Paper & { url: string }>> {
  const paper = await papers.code(of)
  if (!paper.ok) return paper
  const link = await linkTo({ fileId: paper.value.fileId })
  return link.ok ? { ok: true, value: { ...paper.value, url: link.value.url } } : link
}
