import { Button } from '@/ui/Button'

export type Purpose = 'codes' | 'slips'
type Props = {
  purpose: Purpose
  /** People who are ticked. */
  count: number
  /** The group in front, or the whole school. */
  group: string
  busy: boolean
  onInvite: () => void
  onSlips: () => void
  onCancel: () => void
}

/** What is done with the people who are ticked; slips also for a whole group, with nobody ticked. */
export function ListBar({ purpose, count, group, busy, onInvite, onSlips, onCancel }: Props) {
  return (
    <>
      <Button kind="default" small onClick={onCancel}>
        取消
      </Button>
      {purpose === 'slips' ? (
        <Button onClick={onSlips}>{count > 0 ? `打印 ${count} 张邀请单` : `打印邀请单：${group}`}</Button>
      ) : (
        <Button disabled={count === 0} reason="请先选人" busy={busy} onClick={onInvite}>
          生成 {count} 个邀请码
        </Button>
      )}
    </>
  )
}
