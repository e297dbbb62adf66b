import type { BallotView } from '@domain/ballot/view'
import type { Me } from '@domain/member/contract'
import { Card } from '@/ui/Card'
import { PaperCell } from '@/ui/PaperCell'
import { ballotPaperWords } from '@/words/ballot-desk'
import { openBallotPaper, papersFor } from '../papers'

/** What is printed, signed and filed. */
export function Prints({ ballot, me }: { ballot: BallotView; me: Me }) {
  const papers = papersFor(ballot, me)
  if (papers.length === 0) return null
  return (
    <Card title="打印">
      {papers.map((of) => {
        const { title, desc } = ballotPaperWords(ballot, of)
        return <PaperCell key={of} open={openBallotPaper} paper={{ of, id: ballot.id }} title={title} desc={desc} />
      })}
    </Card>
  )
}
