import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { classes } from '@/ui/classes'
import { Sheet } from '@/ui/Sheet'
import type { Reviewed } from '../review'
import './ballot-vote.scss'

type Props = {
  title: string
  questions: readonly Reviewed[]
  consequence: string
  confirm: string
  back: string
  busy: boolean
  error?: string
  onConfirm: () => void
  onBack: () => void
}

function Question({ title, lines, open }: Reviewed) {
  const alone = lines.length === 1 && lines[0]?.word === ''
  return (
    <View className={classes('b-review__question', !alone && 'b-review__question_list')}>
      <View className="u-sub">{title}</View>
      {lines.map(({ word, names }) =>
        alone ? (
          <View key={word} className="u-h1">
            {names.join('、')}
          </View>
        ) : (
          <View key={word} className="b-review__line">
            <View className="b-review__vote">{word}</View>
            <View className="b-review__names">{names.join('、')}</View>
          </View>
        ),
      )}
      {open && <View className="u-sub">{open}</View>}
    </View>
  )
}

/** Everything that was chosen, large, before it is cast; while it is on its way it can neither be cast again nor closed. */
export function Review({ title, questions, consequence, confirm, back, busy, error, onConfirm, onBack }: Props) {
  const close = () => {
    if (!busy) onBack()
  }
  const buttons = (
    <>
      <Button kind="default" disabled={busy} onClick={close}>
        {back}
      </Button>
      <Button busy={busy} onClick={onConfirm}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Sheet bare title={title} onClose={close} buttons={buttons}>
      <View className="u-confirm__title u-h2">{title}</View>
      <View className="b-review">
        {questions.map((question, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: questions have no names of their own, and stay in order.
          <Question key={n} {...question} />
        ))}
      </View>
      <View className="u-confirm__consequence u-sub">{consequence}</View>
      {error && (
        <View className="u-error u-error_center" {...aria('alert', undefined, { live: 'assertive' })}>
          {error}
        </View>
      )}
    </Sheet>
  )
}
