import { useRouter } from '@tarojs/taro'
import { Bindings } from '../../components/Bindings'
import { Gate } from '../../components/Gate'

/** Bindings between the announcement and the closing, for its scrutineers. */
export default function BindingsPage() {
  const { id = '' } = useRouter().params
  return <Gate>{() => <Bindings id={id} />}</Gate>
}
