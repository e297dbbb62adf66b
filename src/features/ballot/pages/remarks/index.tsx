import { useRouter } from '@tarojs/taro'
import { Gate } from '@/ui/Gate'
import { Remarks } from '../../components/Remarks'

/** 意见和建议 of an appraisal: for its scrutineers first, then for its readers. */
export default function RemarksPage() {
  const { id = '' } = useRouter().params
  return <Gate>{(me) => <Remarks id={id} me={me} />}</Gate>
}
