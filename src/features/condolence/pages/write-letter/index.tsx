import { toneOf } from '@domain/condolence/letter'
import { useRouter } from '@tarojs/taro'
import { useLoad } from '@/kit/load'
import { hasRole } from '@/kit/session'
import { Gate } from '@/ui/Gate'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { LetterPaper } from '../../components/LetterPaper'
import { WriteLetter } from '../../components/WriteLetter'

function Writing({ id }: { id: string }) {
  const loaded = useLoad(() => api.letter({ id }), [id])
  const letter = loaded.value
  const quiet = !letter || toneOf(letter.kind) === 'grave'
  if (letter && letter.readAt === undefined)
    return <WriteLetter letter={letter} quiet={quiet} onStale={loaded.reload} />
  return (
    <Page quiet={quiet}>
      {letter && <Notice icon="check">收信人已经读过，不能再改。</Notice>}
      <Asked of={loaded}>{(value) => <LetterPaper of={value} />}</Asked>
    </Page>
  )
}

/** For committee and chair: a draft by the occasion, to be written in one's own words, looked at and sent. */
export default function WriteLetterPage() {
  const { id = '' } = useRouter().params
  return <Gate allowed={(me) => hasRole(me, 'chair', 'committee')}>{() => <Writing id={id} />}</Gate>
}
