import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { Sheet } from './Sheet'

type Props = {
  /** The question: 确认提交这份提案？ */
  title: string
  /** What was chosen, repeated large. */
  choice: string
  /** A quieter line under the choice. */
  note?: string
  /** What follows from it, in one line. */
  consequence: string
  /** More to fill in before confirming, such as a reason. */
  children?: ReactNode
  confirm?: string
  back?: string
  disabled?: boolean
  reason?: string
  busy?: boolean
  /** What went wrong the last time, with the way out. */
  error?: string
  onConfirm: () => void
  onClose: () => void
}

/** Asks once more before a deed; while busy it can neither be confirmed again nor closed. */
export function Confirm(props: Props) {
  const { title, choice, note, consequence, children, confirm = '确认', back = '返回修改', busy, error } = props
  const close = () => {
    if (!busy) props.onClose()
  }
  const buttons = (
    <>
      <Button kind="default" disabled={busy} onClick={close}>
        {back}
      </Button>
      <Button disabled={props.disabled} reason={props.reason} busy={busy} onClick={props.onConfirm}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Sheet bare title={title} onClose={close} buttons={buttons}>
      <View className="u-confirm__title u-h2">{title}</View>
      <View className="u-confirm__choice">
        <View className="u-h1">{choice}</View>
        {note && <View className="u-sub">{note}</View>}
      </View>
      {children}
      <View className="u-confirm__consequence u-sub">{consequence}</View>
      {error && <View className="u-error u-error_center">{error}</View>}
    </Sheet>
  )
}
