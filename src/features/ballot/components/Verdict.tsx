import { Tag } from '@/ui/Tag'
import { verdictWords } from '@/words/ballot-result'
import type { Tallied } from '../shares'

/** Elected, or votes are held once more. */
export function Verdict({ elected, again }: Pick<Tallied, 'elected' | 'again'>) {
  if (elected) return <Tag tone="green">{verdictWords.elected}</Tag>
  return again ? <Tag tone="orange">{verdictWords.runOff}</Tag> : null
}
