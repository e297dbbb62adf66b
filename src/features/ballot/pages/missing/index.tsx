import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useCallback, useRef } from 'react'
import { urlOf } from '@/kit/routes'
import { Gate } from '@/ui/Gate'
import { MissingList } from '../../components/MissingList'

/** Who has not voted, for its scrutineers. Its card leads to the ballot, never to this list. */
export default function MissingPage() {
  const { id = '' } = useRouter().params
  const title = useRef<string>(undefined)
  const shown = useCallback((ballot: { title: string }) => {
    title.current = `请投票：${ballot.title}`
  }, [])
  useShareAppMessage(() => ({ title: title.current ?? '请投票', path: urlOf('ballot', { id }) }))
  return <Gate>{() => <MissingList id={id} onShown={shown} />}</Gate>
}
