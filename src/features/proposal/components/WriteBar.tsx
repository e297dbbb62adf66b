import type { No } from '@domain/kit/result'
import type { CallView, ProposalText, ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import type { Sending } from '@/kit/attaching'
import { Button } from '@/ui/Button'
import { fieldWords } from '@/words/proposal'
import { missingIn } from '../text'
import { Refused } from './Refused'

type Props = {
  text: ProposalText
  server?: ProposalView
  call?: CallView
  opened: boolean
  busy: boolean
  /** Files that are not there yet: what is saved before they are would lack them. */
  attaching: readonly Sending[]
  refusal?: No
  onKeep: () => void
  onSubmit: () => void
}

/** Keep or hand in. A button that cannot be tapped says what is missing. */
export function WriteBar({ text, server, call, opened, busy, attaching, refusal, onKeep, onSubmit }: Props) {
  const frozen = server !== undefined && !server.may.includes('save')
  const missing = missingIn(text).map((field) => fieldWords[field])
  const lacks = missing.length > 2 ? `还差 ${missing.length} 项` : missing.length > 0 && `还差${missing.join('和')}`
  const closed = server
    ? server.may.includes('submit')
      ? undefined
      : '现在不能提交'
    : !call
      ? '请先选征集'
      : opened
        ? undefined
        : '征集还没有开始'
  const mends = server?.state === 'endorsing'
  const waits = attaching.length > 0 && (attaching.some((one) => one.refusal) ? '有附件没有传上' : '附件上传中，请稍等')
  const reason = frozen ? '现在不能再修改' : lacks || waits || (mends ? undefined : closed)
  const row = (
    <>
      {!mends && (
        <Button kind="default" small disabled={frozen || Boolean(waits)} busy={busy} onClick={onKeep}>
          {server?.state === 'returned' ? '先保存' : '存草稿'}
        </Button>
      )}
      <Button disabled={Boolean(reason)} reason={reason} busy={mends && busy} onClick={mends ? onKeep : onSubmit}>
        {mends ? '保存修改' : server?.state === 'returned' ? '重新提交' : '提交提案'}
      </Button>
    </>
  )
  if (!refusal) return row
  return (
    <View className="u-grow u-stack">
      <Refused refusal={refusal} />
      <View className="u-buttons">{row}</View>
    </View>
  )
}
