import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Desk } from '../../components/Desk'

/** 监票台: for the scrutineers of a ballot; the cloud decides again at every call. */
export default function DeskPage() {
  const { id = '' } = useRouter().params
  return <Gate>{(me) => <Desk id={id} me={me} />}</Gate>
}
