import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Bindings } from '../../components/Bindings'

/** Bindings between the announcement and the closing, for its scrutineers. */
export default function BindingsPage() {
  const { id = '' } = useRouter().params
  return <Gate>{() => <Bindings id={id} />}</Gate>
}
