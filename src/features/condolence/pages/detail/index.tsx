import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { CaseDetail } from '../../components/CaseDetail'
import { isGrave } from '../../row'

export default function DetailPage() {
  const { id = '' } = useRouter().params
  // Quiet until it is known that nobody has died.
  const [quiet, setQuiet] = useState(true)
  return (
    <Gate>
      {() => (
        <CaseDetail
          id={id}
          onShown={(view) => setQuiet(isGrave(view))}
          frame={(content, bar) => (
            <Page quiet={quiet} bar={bar}>
              {content}
            </Page>
          )}
        />
      )}
    </Gate>
  )
}
