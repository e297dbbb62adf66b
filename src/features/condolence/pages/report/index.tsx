import type { CondolenceView } from '@domain/condolence/view'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Gate } from '@/ui/Gate'
import { begunFor } from '../../begun'
import { Reported } from '../../components/Reported'
import { ReportForm } from '../../components/ReportForm'
import { isPerson } from '../../person'

export default function ReportPage() {
  const { id } = useRouter().params
  const [done, setDone] = useState<CondolenceView>()
  const [again, setAgain] = useState(false)
  const first = again ? {} : begunFor(id)
  return (
    <Gate allowed={isPerson}>
      {(me) =>
        done ? (
          <Reported
            view={done}
            onAgain={() => {
              setAgain(true)
              setDone(undefined)
            }}
          />
        ) : (
          <ReportForm me={me} first={first} onDone={setDone} />
        )
      }
    </Gate>
  )
}
