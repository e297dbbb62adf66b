import { useRouter } from '@tarojs/taro'
import { CountForm } from '../../components/CountForm'
import { Gate } from '../../components/Gate'

/** 计票, with the paper ballots, for its scrutineers. */
export default function CountPage() {
  const { id = '' } = useRouter().params
  return <Gate>{() => <CountForm id={id} />}</Gate>
}
