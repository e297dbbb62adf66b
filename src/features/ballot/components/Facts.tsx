import type { BallotView } from '@domain/ballot/view'
import { Card } from '@/ui/Card'
import { Files } from '@/ui/Files'
import { KeyValue } from '@/ui/KeyValue'
import { ballotFieldWords } from '@/words/ballot-making'
import { passWords, publicWords, whomOf } from '@/words/ballot-office'

const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、')

/** Who votes, who counts, who reads, and by which rules: for everybody, before and after. */
export function Facts({ ballot }: { ballot: BallotView }) {
  const { kind, audience, scrutineers, readers, rules, files, excludedCount } = ballot
  const { approvalNo, publicFrom, publicTo, attachedFileId } = rules
  const decides = kind === 'resolution' || kind === 'election'
  const rows: [key: string | undefined, value: string | false | undefined][] = [
    [ballotFieldWords.audience, `${whomOf(audience)}${excludedCount > 0 ? `，${excludedCount} 人不计入应到` : ''}`],
    [ballotFieldWords.scrutineerIds, scrutineers.length > 0 && names(scrutineers)],
    ['谁看结果', readers.length > 0 && names(readers)],
    [kind === 'election' ? '怎样当选' : '怎样通过', decides && passWords(rules)],
    ['批复', approvalNo],
    ['公示', publicFrom && publicTo && publicWords(publicFrom, publicTo)],
  ]
  const items = rows.flatMap(([key, value]) => (key && value ? [{ key, value }] : []))
  return (
    <>
      <Card title="说明" pad>
        <KeyValue items={items} />
      </Card>
      <Files files={files.filter(({ fileId }) => fileId === attachedFileId)} />
    </>
  )
}
