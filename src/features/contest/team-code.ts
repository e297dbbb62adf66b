import { ok, type Result } from '@domain/kit/result'
import { paperContract } from '@domain/paper/contract'
import { client } from '@/kit/call'
import { linkTo } from '@/kit/open-file'

const papers = client(paperContract)

/** The mini-program code that opens 加入队伍, as a picture to be shown. WeChat alone can read one. */
export async function pictureOf(teamCode: string): Promise<Result<string>> {
  const paper = await papers.code({ teamCode })
  if (!paper.ok) return paper
  const link = await linkTo({ fileId: paper.value.fileId })
  return link.ok ? ok(link.value.url) : link
}
