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
import { copyOf } from '../../form'
import { mayMake } from '../../makers'

function Edit({ me }: { me: Me }) {
  const { id, from } = useRouter().params
  const known = id ?? from
  const loaded = useLoad(async () => (known ? api.get({ id: known }) : ok(null)), [known])
  const { member } = me
  const view = loaded.value
  if (!member || (id ? view && !view.runs : !mayMake(me))) return <Page>{closed}</Page>
  // What is being written must not jump when the record is asked for anew.
  if (view !== undefined)
    return id && view ? (
      <EditForm me={member} view={view} />
    ) : (
      <EditForm me={member} like={view ? copyOf(view) : undefined} />
    )
  return (
    <Page>
      <Asked of={loaded}>{() => null}</Asked>
    </Page>
  )
}

const closed = <Empty icon="lock" title={refusalWords({ error: 'NOT_ALLOWED' })} />

/** 发起活动, 修改活动. */
export default function EditPage() {
  return <Gate>{(me) => <Edit me={me} />}</Gate>
}
