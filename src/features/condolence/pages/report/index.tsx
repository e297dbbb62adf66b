import type { CondolenceView } from '@domain/condolence/view'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Gate } from '../../components/Gate'
import { Reported } from '../../components/Reported'
import { ReportForm } from '../../components/ReportForm'
import { isPerson } from '../../person'
import { kindIn, type Report } from '../../reporting'

export default function ReportPage() {
  const { kind, id, name, on } = useRouter().params
  const [done, setDone] = useState<CondolenceView>()
  const [again, setAgain] = useState(false)
  const asked = kindIn(kind)
  const first: Partial<Report> = again
    ? {}
    : {
        ...(asked && { kind: asked }),
        ...(id && name && { people: [{ id, name: decodeURIComponent(name) }] }),
        ...(on && { on }),
      }
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
