import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { MissingList } from '../../components/MissingList'

/** Who has not voted, for its scrutineers. */
export default function MissingPage() {
  const { id = '' } = useRouter().params
  return <Gate>{() => <MissingList id={id} />}</Gate>
}
