import type { CallView } from '@domain/proposal/model'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { windowWords } from '../calls'
import { openPaper } from '../papers'
import { CodeSheet } from './CodeSheet'

type Props = { call: CallView; onClose: () => void }

/** A call's code, to be sent into the chat group or printed with its poster. */
export function Poster({ call, onClose }: Props) {
  const printing = useDeed(openPaper)
  return (
    <CodeSheet
      title="征集海报"
      heading={call.title}
      sub={windowWords(call, Date.now())}
      words="微信扫一扫，写提案"
      label={`${call.title}的二维码，打开写提案`}
      of={{ callId: call.id }}
      beside={
        <Button
          kind="default"
          busy={printing.busy}
          label="打印海报，Word 文件"
          onClick={() => printing.run({ of: 'poster', callId: call.id })}
        >
          打印海报
        </Button>
      }
      refusal={printing.refusal}
      onSave={printing.clear}
      onClose={onClose}
    />
  )
}
