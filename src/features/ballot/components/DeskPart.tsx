import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { DESK, deskNext } from '@/words/ballot-desk'
import { isReader, isScrutineer } from '../desk'
import type { PartProps } from '../part'
import { Prints } from './Prints'

/** The ways on for its scrutineers; papers for them and for who manages. */
export function DeskPart({ ballot, me }: PartProps) {
  const { id, kind, state } = ballot
  const counts = isScrutineer(ballot, me)
  return (
    <>
      <Slot>
        {counts && state !== 'cancelled' && (
          <Card>
            <Cell title={DESK} desc={deskNext(ballot)} onClick={() => go('ballotDesk', { id })} />
          </Card>
        )}
        {!counts && kind === 'appraisal' && state === 'published' && isReader(ballot, me) && (
          <Card>
            <Cell title="意见和建议" desc="监票人看过后转来的" onClick={() => go('ballotRemarks', { id })} />
          </Card>
        )}
      </Slot>
      <Slot>{!counts && <Prints ballot={ballot} me={me} />}</Slot>
    </>
  )
}
