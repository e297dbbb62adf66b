import { useRouter } from '@tarojs/taro'
import { useLoad } from '@/kit/load'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { RunDetail } from '../../components/RunDetail'
import { isPerson } from '../../person'

function Shown({ id }: { id: string }) {
  const loaded = useLoad(() => api.getRun({ id }), [id])
  const run = loaded.value
  const waits = run?.mine && run.mine.handedAt === undefined
  const hands = run?.can.includes('hand')
  const bar = (waits || hands) && (
    <>
      {waits && (
        <Button kind={hands ? 'default' : 'primary'} onClick={() => go('myCode')}>
          我的领取码
        </Button>
      )}
      {hands && <Button onClick={() => go('runHand', { id, scan: '1' })}>扫码发放</Button>}
    </>
  )
  return (
    <Page bar={bar}>
      <Asked of={loaded}>{(view) => <RunDetail of={view} onDone={loaded.put} />}</Asked>
    </Page>
  )
}

/** One 福利发放, for who gets it and for who hands it out. */
export default function RunPage() {
  const { id = '' } = useRouter().params
  return <Gate allowed={isPerson}>{() => <Shown id={id} />}</Gate>
}
