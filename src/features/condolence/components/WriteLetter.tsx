import { LETTER_MOST, type Letter } from '@domain/condolence/telling'
import { lengthOf } from '@domain/kit/text'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { dropDraft, keepDraft, readDraft } from '@/kit/draft'
import { back } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Confirm } from '@/ui/Confirm'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { TextArea } from '@/ui/TextArea'
import { toast } from '@/ui/toast'
import { condolenceRefusal } from '@/words/condolence'
import { api } from '../api'
import { LetterPaper } from './LetterPaper'

type Props = { letter: Letter; quiet: boolean; onStale: () => void }

const lackIn = (text: string) => {
  if (text.trim() === '') return '请写信的内容'
  return lengthOf(text.trim()) > LETTER_MOST ? `最多 ${LETTER_MOST} 字` : undefined
}

/** Writing, looking at it as it will be read, and sending. What was changed stays on this device until it is sent. */
export function WriteLetter({ letter, quiet, onStale }: Props) {
  const key = `letter:${letter.id}`
  const [text, setText] = useState(() => readDraft<string>(key)?.value ?? letter.text)
  const [shows, setShows] = useState<'form' | 'letter'>('form')
  const [sure, setSure] = useState(false)
  const deed = useDeed(api.sendLetter)
  const sent = letter.sentAt !== undefined
  const lack = lackIn(text)
  const to = letter.salutation.replace('：', '')
  const change = (next: string) => {
    setText(next)
    keepDraft(key, next)
  }
  const send = async () => {
    const done = await deed.run({ id: letter.id, text })
    if (!done) return
    dropDraft(key)
    toast('信已寄出')
    back()
  }
  const close = () => {
    if (deed.refusal?.error === 'ALREADY_READ') onStale()
    deed.clear()
    setSure(false)
  }
  const bar = (
    <>
      <Button kind="default" onClick={() => setShows(shows === 'form' ? 'letter' : 'form')}>
        {shows === 'form' ? '预览' : '继续修改'}
      </Button>
      <Button disabled={lack !== undefined} reason={lack} onClick={() => setSure(true)}>
        {sent ? '换成这一封' : '寄出'}
      </Button>
    </>
  )
  return (
    <Page quiet={quiet} bar={bar}>
      {sent && <Notice>信已寄出，收信人还没有读，现在还可以换。</Notice>}
      {shows === 'form' ? (
        <>
          <Card>
            <View className="u-pad">
              <View className="u-h2">{letter.title}</View>
              <View className="u-sub">{`写给${to}，落款“${letter.signature}”`}</View>
            </View>
            <TextArea label="信的内容" required value={text} max={LETTER_MOST} onChange={change} />
          </Card>
          <Notice icon="lock">
            不要写病情和金额。信只有收信人和主席、委员能看到，消息提醒里只说“工会给您写了一封信”。
          </Notice>
          <Slot>
            {text !== letter.text && (
              <Button kind="ghost" onClick={() => change(letter.text)}>
                {sent ? '恢复成寄出的那一封' : '恢复成原来的草稿'}
              </Button>
            )}
          </Slot>
        </>
      ) : (
        <LetterPaper of={{ ...letter, text }} />
      )}
      <Slot>
        {sure && (
          <Confirm
            title={sent ? '换成这一封？' : `寄出这封${letter.title}？`}
            choice={to}
            consequence="对方读过以后就不能再改。"
            back="再看看"
            confirm={sent ? '换成这一封' : '寄出'}
            busy={deed.busy}
            error={deed.refusal && condolenceRefusal(deed.refusal)}
            onConfirm={send}
            onClose={close}
          />
        )}
      </Slot>
    </Page>
  )
}
