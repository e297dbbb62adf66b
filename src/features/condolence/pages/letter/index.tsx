import { toneOf } from '@domain/condolence/letter'
import { useRouter } from '@tarojs/taro'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { tellingWords } from '@/words/condolence-telling'
import { Asked } from '../../components/Asked'
import { LetterPaper } from '../../components/LetterPaper'
import { isPerson } from '../../person'
import { readIt } from '../../reading'

function Reading({ id }: { id: string }) {
  const loaded = useLoad(() => readIt(id), [id])
  const letter = loaded.value
  // Until it is known what it is about the page is quiet.
  const quiet = !letter || toneOf(letter.kind) === 'grave'
  const bar = letter && (
    <Button kind="default" onClick={() => go('myCondolence', { id })}>
      看这件事的情况
    </Button>
  )
  if (loaded.refusal?.error === 'NO_LETTER')
    return (
      <Page quiet>
        <Card>
          <Empty icon="inbox" title={tellingWords.noLetter} />
        </Card>
      </Page>
    )
  return (
    <Page quiet={quiet} bar={bar}>
      <Asked of={loaded}>{(value) => <LetterPaper of={value} />}</Asked>
      {letter && <Notice icon="lock">{tellingWords.secret}</Notice>}
    </Page>
  )
}

/** A kind word from the union, for one person alone. */
export default function LetterPage() {
  const { id = '' } = useRouter().params
  return <Gate allowed={isPerson}>{() => <Reading id={id} />}</Gate>
}
