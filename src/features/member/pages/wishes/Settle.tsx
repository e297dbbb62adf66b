import { WISH_TEXT, type WishKind, type WishView } from '@domain/member/wish'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { Confirm } from '@/ui/Confirm'
import { TextArea } from '@/ui/TextArea'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { changeWords, deletionWords, wishTitle } from '@/words/wish'
import { members } from '../../api'

const granted: Record<WishKind, string> = {
  join: '从今天起成为工会会员，本人会收到通知。',
  correct: '名册马上按这个改，本人会收到通知。',
  delete: `马上删掉，找不回来：${deletionWords.goes}本人会收到通知。`,
}
const words = {
  ...memberWords,
  CHANGED: '提交申请以后，这位老师的名册资料有了变动。请对照上面现在的内容，再决定一次。',
}

type Props = {
  wish: WishView
  grant: boolean
  now: number
  onDone: () => void
  /** Whether it may stand otherwise by now. */
  onBack: (changed: boolean) => void
}

/** Grants or declines one wish, read back first; a refusal needs its reason, which the person sees. */
export function Settle({ wish, grant, now, onDone, onBack }: Props) {
  const draft = `decline-${wish.id}`
  const [why, setWhy] = useState(() => readDraft<string>(draft)?.value ?? '')
  const deed = useDeed(members.settle)
  const { refusal } = deed
  // What the record says by now comes with the refusal.
  const [seen, setSeen] = useState(wish)
  const stale = refusal?.error === 'CHANGED' ? (refusal.detail as { current?: WishView }).current : undefined
  if (stale && stale !== seen) setSeen(stale)
  const type = (next: string) => {
    setWhy(next)
    keepDraft(draft, next)
    deed.clear()
  }
  const settle = async () => {
    const value = await deed.run({ id: wish.id, grant, ...(!grant && { why: why.trim() }) })
    if (!value) return
    dropDraft(draft)
    toast(grant ? '已同意' : '已答复本人')
    onDone()
  }
  return (
    <Confirm
      title={grant ? '同意这件申请？' : '不同意这件申请？'}
      choice={`${wish.name}：${wishTitle(wish)}`}
      note={changeWords(seen, now)}
      consequence={grant ? granted[wish.kind] : '名册不变，本人会看到理由。'}
      confirm={grant ? '确认同意' : '确认不同意'}
      back="返回"
      disabled={!grant && why.trim() === ''}
      reason="请写明理由"
      busy={deed.busy}
      error={refusal && refusalWords(refusal, words)}
      onConfirm={settle}
      onClose={() => onBack(refusal?.error === 'SETTLED' || seen !== wish)}
    >
      {!grant && <TextArea label="理由" required value={why} onChange={type} max={WISH_TEXT} low />}
    </Confirm>
  )
}
