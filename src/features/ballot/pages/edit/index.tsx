import { ok } from '@domain/kit/result'
import type { Me } from '@domain/member/contract'
import { useRouter } from '@tarojs/taro'
import { useLoad } from '@/kit/load'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { refusalWords } from '@/words/kit'
import { api } from '../../api'
import { Asked } from '../../components/Asked'
import { EditForm } from '../../components/EditForm'
import { mayMake } from '../../makers'

function Edit({ me }: { me: Me }) {
  const { id } = useRouter().params
  const loaded = useLoad(async () => (id ? api.get({ id }) : ok(null)), [id])
  const view = loaded.value
  const { member } = me
  if (!member || (view && !view.can.includes('save')))
    return (
      <Page>
        <Empty icon="lock" title={refusalWords({ error: 'NOT_ALLOWED' })} />
      </Page>
    )
  // What is being written must not jump when the record is asked for anew.
  if (view !== undefined) return <EditForm me={member} view={view ?? undefined} />
  return (
    <Page>
      <Asked of={loaded}>{() => null}</Asked>
    </Page>
  )
}

/** 发起表决, 修改表决. */
export default function EditPage() {
  return <Gate allowed={mayMake}>{(me) => <Edit me={me} />}</Gate>
}
