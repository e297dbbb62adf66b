import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { WrittenNames } from '../../components/WrittenNames'

/** 另选他人: what is one name under several spellings, for its scrutineers. */
export default function WriteInsPage() {
  const { id = '' } = useRouter().params
  return <Gate>{() => <WrittenNames id={id} />}</Gate>
}
