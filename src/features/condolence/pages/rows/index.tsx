import { dayWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { usePages } from '@/kit/load'
import { hasRole } from '@/kit/session'
import { aria } from '@/ui/aria'
import { Empty } from '@/ui/Empty'
import { Failure } from '@/ui/Failure'
import { Gate } from '@/ui/Gate'
import { Page } from '@/ui/Page'
import { refusalWords } from '@/words/kit'
import { api } from '../../api'
import { ListFrame } from '../../components/ListFrame'
import { RowList } from '../../components/RowList'
import { askedOf, figureTitle } from '../../figure'

type Asked = NonNullable<ReturnType<typeof askedOf>>

function OfFigure({ asked }: { asked: Asked }) {
  const paged = usePages((cursor) => api.rows({ ...asked, cursor }))
  const now = Date.now()
  const empty = <Empty icon="search" title="没有明细" hint="可能刚刚有变动，请返回汇总刷新后再看。" />
  return (
    <Page wide>
      <View className="u-heading">
        <View className="u-h2" {...aria('heading')}>
          {figureTitle(asked)}
        </View>
        <View className="u-sub u-num">{`${dayWords(asked.from, now)}至${dayWords(asked.to, now)}`}</View>
      </View>
      <ListFrame of={paged} empty={empty}>
        {(rows) => <RowList rows={rows} />}
      </ListFrame>
    </Page>
  )
}

export default function RowsPage() {
  const asked = askedOf(useRouter().params)
  return (
    <Gate allowed={(me) => hasRole(me, 'committee', 'chair', 'treasurer', 'audit')}>
      {() =>
        asked ? (
          <OfFigure asked={asked} />
        ) : (
          <Page>
            <Failure text={refusalWords({ error: 'NOT_FOUND' })} />
          </Page>
        )
      }
    </Gate>
  )
}
