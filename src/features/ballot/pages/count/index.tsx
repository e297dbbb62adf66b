import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { CountForm } from '../../components/CountForm'

/** 计票, with the paper ballots, for its scrutineers. */
export default function CountPage() {
  const { id = '' } = useRouter().params
  return <Gate>{() => <CountForm id={id} />}</Gate>
}
