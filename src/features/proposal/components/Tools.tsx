import type { ProposalView } from '@domain/proposal/model'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { askConsent } from '@/kit/privacy'
import { urlOf } from '@/kit/routes'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Consent } from '@/ui/Consent'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { askText } from '../asking'
import { printProposal } from '../papers'
import { metaOf } from '../tag'
import { CodeSheet } from './CodeSheet'

/** What a browser's address is made of; a mini-program has none. */
const addressOf = (path: string) =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}${window.location.pathname}#${path}` : undefined

/** What may be taken out of here: a paper, a code, words for the chat group. */
export function Tools({ view }: { view: ProposalView }) {
  const printing = useDeed(printProposal)
  const [code, setCode] = useState(false)
  const { id, state, title } = view
  const copy = async () => {
    if (!(await askConsent())) return
    const data = askText(view, Date.now(), addressOf(urlOf('proposal', { id })))
    Taro.setClipboardData({ data }).then(
      () => toast('已复制，去群里粘贴'),
      () => toast('没有复制成功，请再点一次'),
    )
  }
  return (
    <Card title="打印和分享">
      <Slot>
        {state === 'endorsing' && <Cell title="复制到群" desc="请同事附议的一段话，可以粘贴到微信群" onClick={copy} />}
      </Slot>
      <Slot>
        {/* A draft is for nobody else's eyes. */}
        {state !== 'draft' && (
          <Cell title="二维码" desc="扫一扫打开这件提案，可以保存、打印" onClick={() => setCode(true)} />
        )}
      </Slot>
      <Cell
        title="打印提案表"
        desc={printing.busy ? '正在准备…' : 'Word 文件，可以打印、存档'}
        onClick={() => printing.run({ id })}
      />
      <Slot>
        {printing.refusal && (
          <View className="u-pad u-error" {...aria('alert', undefined, { live: 'polite' })}>
            {refusalWords(printing.refusal, paperWords)}
          </View>
        )}
      </Slot>
      <Slot>
        {code && (
          <CodeSheet
            title="提案二维码"
            heading={title}
            sub={metaOf(view)}
            words="微信扫一扫，看这件提案"
            label={`${title}的二维码，打开这件提案`}
            of={{ proposalId: id }}
            onClose={() => setCode(false)}
          />
        )}
      </Slot>
      <Slot>{!code && <Consent why="复制文字要用到剪贴板。不同意也可以继续看提案。" />}</Slot>
    </Card>
  )
}
