import { paperContract } from '@domain/paper/contract'
import { client } from '@/kit/call'
import { openFile } from '@/kit/open-file'

const papers = client(paperContract)

/** What is printed of 关心看望: of a case, of a visit, of a run, of a time. */
export type CarePaper =
  | { of: 'approval'; id: string }
  | { of: 'receipts'; visitId: string }
  | { of: 'receipts'; runId: string }
  | { of: 'totals'; from: string; to: string }

function make(paper: CarePaper) {
  if (paper.of === 'approval') return papers.approval({ id: paper.id })
  if (paper.of === 'totals') return papers.totals({ from: paper.from, to: paper.to })
  return papers.receipts('runId' in paper ? { runId: paper.runId } : { visitId: paper.visitId })
}

/** Makes a paper and opens it. */
export async function openCarePaper(asked: CarePaper) {
  const paper = await make(asked)
  return paper.ok ? openFile(paper.value.fileId) : paper
}
