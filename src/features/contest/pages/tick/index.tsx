import type { Ticked } from '@domain/contest/arriving'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { canScan, scan } from '@/kit/scan'
import { Button } from '@/ui/Button'
import { Failure } from '@/ui/Failure'
import { Gate } from '@/ui/Gate'
import { Offline } from '@/ui/Offline'
import { Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { arrivingWords } from '@/words/contest-arriving'
import { refusalWords } from '@/words/kit'
import { api } from '../../api'
import { ScanSheet } from '../../components/ScanSheet'
import { TickList } from '../../components/TickList'
import { useTicking } from '../../ticking'

type Place = { contestId: string; eventId: string }

function TickHere({ contestId, eventId }: Place) {
  const ticking = useTicking(contestId, eventId)
  const { list, refusal, chosen } = ticking
  const [said, setSaid] = useState<Ticked>()
  const [open, setOpen] = useState(false)
  const deed = useDeed((memberCode: string, requestId) => api.tick({ contestId, eventId, memberCode }, requestId))
  const next = async () => {
    const code = await scan()
    if (!code) return
    setSaid(undefined)
    const done = await deed.run(code)
    setSaid(done)
    setOpen(true)
    if (done) ticking.came(done.items)
  }
  const words = refusal && refusalWords(refusal, arrivingWords)
  if (!list) return <Page>{words ? <Failure text={words} onRetry={ticking.reload} /> : <Skeleton />}</Page>
  const bar = (
    <>
      {canScan() && (
        <Button kind="default" busy={deed.busy && !open} onClick={next}>
          扫会员码
        </Button>
      )}
      <Button disabled={chosen.length === 0} reason="请勾选到场的人" onClick={ticking.confirm}>
        {`签到 ${chosen.length} 人`}
      </Button>
    </>
  )
  return (
    <Page bar={bar}>
      {words && (
        <Offline text={refusal?.error === 'OFFLINE' ? '现在没有网络，可以照常点名，联网后自动上传。' : words} />
      )}
      <View className="u-pad">
        <View className="u-h2">{list.name}</View>
        <View className="u-sub">{list.title}</View>
      </View>
      <TickList list={list} of={ticking} />
      {open && (
        <ScanSheet said={said} refusal={deed.refusal} busy={deed.busy} onNext={next} onClose={() => setOpen(false)} />
      )}
    </Page>
  )
}

/** 点名: by who runs the contest, and by a leader for their own group. */
export default function TickPage() {
  const { contest = '', event = '' } = useRouter().params
  return <Gate>{() => <TickHere contestId={contest} eventId={event} />}</Gate>
}
