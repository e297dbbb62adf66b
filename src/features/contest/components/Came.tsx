import type { CheckInView } from '@domain/contest/arriving'
import { Outcome } from '@/ui/Outcome'
import { clockWords } from '@/words/contest-arriving'

/** 签到成功, or when it was. */
export function Came({ of: { name, title, at, already } }: { of: CheckInView }) {
  const time = clockWords(at)
  return already ? (
    <Outcome icon="clock" tone="blue" title={`您已在 ${time} 签到`} lines={[name, title, '不用再签。']} />
  ) : (
    <Outcome icon="check" tone="green" title="签到成功" lines={[name, title, `签到时间 ${time}`]} />
  )
}
