import { View } from '@tarojs/components'
import { useLoad } from '@/kit/load'
import { Card } from '@/ui/Card'
import { KeyValue } from '@/ui/KeyValue'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { dataWords } from '@/words/data'
import { columnWords } from '@/words/member'
import { members } from '../../api'
import { Gate } from '../../components/Gate'
import { Offices } from '../../components/Offices'
import { Shown } from '../../components/Shown'
import { factsOf } from '../../facts'

function Kept({ id }: { id: string }) {
  const loaded = useLoad(() => members.get({ id }), [id])
  const now = Date.now()
  return (
    <Page>
      <Notice icon="lock">下面是小程序保存的关于您的全部资料。</Notice>
      <Shown of={loaded}>
        {(member) => (
          <>
            <Card title="名册资料" pad>
              <KeyValue items={[{ key: columnWords.name, value: member.name }, ...factsOf(member, now)]} />
            </Card>
            <Offices member={member} now={now} />
          </>
        )}
      </Shown>
      {dataWords.map(({ title, lines }) => (
        <Card key={title} title={title} pad>
          <View className="u-stack u-stack_small">
            {lines.map((line) => (
              <View key={line} className="u-body">
                {line}
              </View>
            ))}
          </View>
        </Card>
      ))}
    </Page>
  )
}

export default function MyData() {
  return <Gate allowed={(me) => me.member !== null}>{(me) => <Kept id={me.member?.id ?? ''} />}</Gate>
}
