import type { CheckInView } from '@domain/contest/arriving'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { canScan, codeIn, scan } from '@/kit/scan'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Gate } from '@/ui/Gate'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { api } from '../../api'
import { Came } from '../../components/Came'
import { NotCome } from '../../components/NotCome'

type Asking = { code: string; walkIn?: true }

function CheckInHere({ given }: { given?: string }) {
  const deed = useDeed((input: Asking, requestId) => api.checkIn(input, requestId))
  const [came, setCame] = useState<CheckInView>()
  const [last, setLast] = useState<Asking>()
  const send = async (asking: Asking) => {
    setLast(asking)
    setCame(undefined)
    setCame(await deed.run(asking))
  }
  const read = async () => {
    const code = await scan()
    if (code) await send({ code })
  }
  useEffect(() => {
    if (given) send({ code: given })
  }, [])
  const again = deed.refusal?.error === 'OFFLINE' && last
  const words = again ? '再试一次' : came || deed.refusal ? '再扫一个码' : '扫码签到'
  const bar =
    again || canScan() ? (
      <Button busy={deed.busy} onClick={again ? () => send(again) : read}>
        {words}
      </Button>
    ) : undefined
  return (
    <Page bar={bar}>
      {came && !deed.refusal && (
        <Card>
          <Came of={came} />
        </Card>
      )}
      {deed.refusal && !deed.busy && (
        <Card>
          <NotCome refusal={deed.refusal} onWalkIn={() => last && send({ ...last, walkIn: true })} />
        </Card>
      )}
      <Notice icon="qr">
        {canScan()
          ? '到会场后，点下面的按钮，扫大屏幕或海报上的签到码。'
          : '到会场后，用手机相机扫大屏幕或海报上的签到码，会打开这一页并签到。'}
      </Notice>
    </Page>
  )
}

/** Opened by a button of ours, by an address in the code, or by a mini-program code. */
export default function CheckInPage() {
  const { code, scene } = useRouter().params
  const held = code ?? scene
  return <Gate>{() => <CheckInHere given={held === undefined ? undefined : codeIn(`?code=${held}`)} />}</Gate>
}
