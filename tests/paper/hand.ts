import type { Paper } from '@domain/paper/model'
import { type Session, value } from '../kit/session'

/** The bytes of a paper, by the link that its reader gets. */
export async function bytesOf(session: Session, paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { url, name } = await value(session.file.link({ fileId: paper.fileId }))
  if (name !== paper.name) throw new Error(`the link calls it ${name}`)
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}
