import type { Choice } from '@domain/condolence/run'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { canScan, codeIn } from '@/kit/scan'
import { Button } from '@/ui/Button'
import { Outcome } from '@/ui/Outcome'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { runRefusal } from '@/words/condolence-run'
import { choiceName } from '../run-row'
import type { Scanning } from '../scanning'

type Props = { of: Scanning; choices: readonly Choice[] }

function Said({ of: { last, refusal }, choices }: Props) {
  if (refusal) {
    const again = refusal.error === 'ALREADY_HANDED'
    return (
      <Outcome
        icon={again ? 'clock' : 'x'}
        tone="orange"
        title={again ? '已经领过' : '没有发放'}
        lines={[runRefusal(refusal)]}
      />
    )
  }
  if (!last) return null
  const what = choices.length > 0 ? (choiceName(choices, last.choiceId) ?? '没有选品种') : ''
  return <Outcome icon="check" tone="green" title={last.name} lines={[what, last.group, '可以领走'].filter(Boolean)} />
}

/** Who has just been handed something, to be read at arm's length; then the next one. */
export function HandScan({ of, choices }: Props) {
  const [text, setText] = useState('')
  const { count, busy, next, take, close } = of
  const typed = async () => {
    const code = codeIn(text)
    setText('')
    if (code) await take(code)
  }
  const button = canScan() ? (
    <Button busy={busy} onClick={next}>
      扫下一位
    </Button>
  ) : (
    <Button busy={busy} disabled={text.trim() === ''} reason="请扫会员码" onClick={typed}>
      发放
    </Button>
  )
  return (
    <Sheet
      title="扫码发放"
      onClose={close}
      buttons={
        <>
          <Button kind="default" onClick={close}>
            完成
          </Button>
          {button}
        </>
      }
    >
      <Said of={of} choices={choices} />
      <Slot>
        {!canScan() && (
          <TextField
            label="会员码"
            hint="用扫码枪扫对方的“我的签到码”，或粘贴码上的文字"
            max={200}
            quiet
            value={text}
            onChange={setText}
            onDone={typed}
          />
        )}
      </Slot>
      <Slot>{count > 0 && <View className="u-pad u-sub u-center">{`这一轮已发 ${count} 人`}</View>}</Slot>
    </Sheet>
  )
}
