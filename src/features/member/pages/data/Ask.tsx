import { WISH_TEXT, type WishView } from '@domain/member/wish'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { Button } from '@/ui/Button'
import { KeyValue } from '@/ui/KeyValue'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { TextArea } from '@/ui/TextArea'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { deletionWords } from '@/words/wish'
import { members } from '../../api'

const { goes, stays, why } = deletionWords
const WORDS = {
  join: {
    title: '申请加入工会',
    label: '申请理由',
    placeholder: '可以不填，如：自愿加入中国工会',
    button: '提交申请',
    foot: '提交后小组长和工会委员会收到，工会委员会审议。可以打印入会申请表签字交给工会；办理以前可以撤回。',
  },
  delete: {
    title: '申请删除个人资料',
    label: '说明',
    placeholder: '可以不填',
    button: '提交申请',
    foot: '由工会委员办理，办好会告诉您。删掉的内容找不回来；办理以前可以撤回。',
  },
}

type Props = { kind: keyof typeof WORDS; onDone: (wish: WishView) => void; onClose: () => void }

/** 入会 or 删除: what follows from it is said before it is sent. */
export function Ask({ kind, onDone, onClose }: Props) {
  const draft = `wish-${kind}`
  const [text, setText] = useState(() => readDraft<string>(draft)?.value ?? '')
  const deed = useDeed(members.apply)
  const words = WORDS[kind]
  const type = (next: string) => {
    setText(next)
    keepDraft(draft, next)
    deed.clear()
  }
  const send = async () => {
    const wish = await deed.run({ kind, ...(text.trim() && { text }) })
    if (!wish) return
    dropDraft(draft)
    onDone(wish)
  }
  const buttons = (
    <>
      <Button kind="default" disabled={deed.busy} onClick={onClose}>
        不申请了
      </Button>
      <Button kind={kind === 'delete' ? 'danger' : 'primary'} busy={deed.busy} onClick={send}>
        {words.button}
      </Button>
    </>
  )
  return (
    <Sheet title={words.title} onClose={onClose} buttons={buttons}>
      {kind === 'delete' && (
        <View className="u-pad">
          <KeyValue
            items={[
              { key: '删除', value: goes },
              { key: '保留', value: stays },
              { key: '为什么', value: why },
            ]}
          />
        </View>
      )}
      <TextArea label={words.label} value={text} onChange={type} max={WISH_TEXT} low placeholder={words.placeholder} />
      <View className="u-pad u-sub">{words.foot}</View>
      <Slot>{deed.refusal && <View className="u-pad u-error">{refusalWords(deed.refusal, memberWords)}</View>}</Slot>
    </Sheet>
  )
}
