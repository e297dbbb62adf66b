import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Manage } from '../../components/Manage'
import { Managed } from '../../components/Managed'
import { mayMake } from '../../makers'

/** One contest for who runs it, or all of them for committee and chair. */
export default function ManagePage() {
  const { id } = useRouter().params
  if (id) return <Gate>{() => <Manage id={id} />}</Gate>
  return <Gate allowed={mayMake}>{() => <Managed />}</Gate>
}
