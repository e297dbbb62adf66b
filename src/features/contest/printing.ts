import { paperContract } from '@domain/paper/contract'
import { client } from '@/kit/call'
import { showFile } from '@/kit/show-file'

const papers = client(paperContract)

export const PRINTED = ['programme', 'checkInSheet', 'results', 'prizeList', 'poster'] as const
export type Printed = (typeof PRINTED)[number]
type Asked = { of: Printed; contestId: string; eventId: string }

function make({ of, contestId, eventId }: Asked) {
  if (of === 'checkInSheet') return papers.checkInSheet({ contestId, eventId })
  return papers[of]({ contestId })
}

/** Makes a paper of a contest and opens it; the poster is a picture, to be shown and saved. */
export async function printContest(asked: Asked) {
  const paper = await make(asked)
  return paper.ok ? showFile(paper.value) : paper
}
