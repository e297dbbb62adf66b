import { type BoxPart, type BoxPiece, pieceId } from '@domain/ballot/model'
import { get } from '../kit/store'

/** A list of the closed box, piece by piece: only one of them is in memory. */
export async function* piecesOf(ballotId: string, part: BoxPart): AsyncGenerator<string[]> {
  for (let n = 0; ; n++) {
    const piece = await get<BoxPiece>('boxes', pieceId(ballotId, part, n))
    if (!piece) return
    // A piece of long ballots is short: only where there is none is the end.
    yield piece.items
  }
}
