import type { Ticked } from '@domain/contest/arriving'
import type { No } from '@domain/kit/result'
import { Button } from '@/ui/Button'
import { Outcome } from '@/ui/Outcome'
import { Sheet } from '@/ui/Sheet'
import { clockWords, ownCodeWords, tickRefusalWords } from '@/words/contest-arriving'
import { refusalWords } from '@/words/kit'

type Props = { said?: Ticked; refusal?: No; busy: boolean; onNext: () => void; onClose: () => void }

function Said({ said, refusal }: Pick<Props, 'said' | 'refusal'>) {
  if (refusal) return <Outcome icon="x" tone="orange" title="没有签到" lines={[refusalWords(refusal, ownCodeWords)]} />
  const [came] = said?.items ?? []
  const [not] = said?.refused ?? []
  if (not)
    return <Outcome icon="x" tone="orange" title={not.name} lines={[`没有签到：${tickRefusalWords[not.error]}`]} />
  if (!came) return null
  const time = clockWords(came.at)
  return came.already ? (
    <Outcome icon="clock" tone="blue" title={came.name} lines={[`${time} 已经签到过，不用再签`]} />
  ) : (
    <Outcome icon="check" tone="green" title={came.name} lines={[`签到成功，${time}`]} />
  )
}

/** What a person's own code came to; then the next one. */
export function ScanSheet({ said, refusal, busy, onNext, onClose }: Props) {
  const buttons = (
    <>
      <Button kind="default" onClick={onClose}>
        完成
      </Button>
      <Button busy={busy} onClick={onNext}>
        扫下一位
      </Button>
    </>
  )
  return (
    <Sheet title="扫会员码" onClose={onClose} buttons={buttons}>
      <Said said={said} refusal={refusal} />
    </Sheet>
  )
}
