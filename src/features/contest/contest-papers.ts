import { paperContract } from '@domain/paper/contract'
import { client } from '@/kit/call'
import { openFile } from '@/kit/open-file'

const papers = client(paperContract)
export type ContestPaper = 'programme' | 'results' | 'prizeList'

/** Makes a paper of a contest and opens it. */
export async function openContestPaper({ of, contestId }: { of: ContestPaper; contestId: string }) {
  const paper = await papers[of]({ contestId })
  return paper.ok ? openFile(paper.value.fileId) : paper
}
