import type { RunRow } from '@domain/condolence/running'
import type { Me } from '@domain/member/contract'
import { usePages } from '@/kit/load'
import { go } from '@/kit/routes'
import { hasRole } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty } from '@/ui/Empty'
import { Gate } from '@/ui/Gate'
import { Item } from '@/ui/Item'
import { Page } from '@/ui/Page'
import { api } from '../../api'
import { ListFrame } from '../../components/ListFrame'
import { isPerson } from '../../person'
import { runMeta, runTag } from '../../run-row'

function Row({ row }: { row: RunRow }) {
  const now = Date.now()
  return (
    <Item title={row.title} meta={runMeta(row, now)} {...runTag(row, now)} onClick={() => go('run', { id: row.id })} />
  )
}

function Runs({ me }: { me: Me }) {
  const paged = usePages((cursor) => api.runs({ cursor }))
  const makes = hasRole(me, 'committee', 'chair', 'leader')
  const empty = (
    <Empty
      icon="gift"
      title="还没有福利发放"
      hint={
        makes
          ? '点下面的“发起发放”：选对象、看预算，再让大家选、扫码领。'
          : '工会发放节日福利时，会在这里通知您选和领。'
      }
    />
  )
  return (
    <Page bar={makes && <Button onClick={() => go('runMake')}>发起发放</Button>}>
      <ListFrame of={paged} empty={empty}>
        {(rows) => (
          <Card>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </Card>
        )}
      </ListFrame>
    </Page>
  )
}

/** 福利发放: what one gets, and what one hands out. */
export default function RunsPage() {
  return <Gate allowed={isPerson}>{(me) => <Runs me={me} />}</Gate>
}
