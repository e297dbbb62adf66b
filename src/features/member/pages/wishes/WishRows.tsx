import { momentWords } from '@domain/kit/time'
import type { WishView } from '@domain/member/wish'
import { Card } from '@/ui/Card'
import { Item } from '@/ui/Item'
import { Table } from '@/ui/Table'
import { Tag } from '@/ui/Tag'
import { useWide } from '@/ui/wide'
import { wishStateWords } from '@/words/member'
import { changeWords, wishTitle, wishTones } from '@/words/wish'

type Props = { wishes: readonly WishView[]; now: number; onOpen: (wish: WishView) => void }

/** Cards on a phone, rows to compare at a desk. */
export function WishRows({ wishes, now, onOpen }: Props) {
  const asked = ({ at }: WishView) => `${momentWords(at, now)}提交`
  if (useWide())
    return (
      <Table
        label="会员申请"
        columns={[
          { key: 'name', title: '姓名', cell: ({ name }) => name },
          { key: 'group', title: '工会小组', grow: 2, cell: ({ group }) => group },
          { key: 'what', title: '申请', grow: 2, cell: wishTitle },
          { key: 'change', title: '内容', grow: 2, cell: (wish) => changeWords(wish, now) ?? wish.text ?? '' },
          { key: 'at', title: '提交', cell: ({ at }) => momentWords(at, now) },
          {
            key: 'state',
            title: '状态',
            cell: ({ state }) => <Tag tone={wishTones[state]}>{wishStateWords[state]}</Tag>,
          },
        ]}
        rows={wishes}
        rowKey={({ id }) => id}
        onRow={onOpen}
      />
    )
  return (
    <Card>
      {wishes.map((wish) => (
        <Item
          key={wish.id}
          title={`${wish.name}：${wishTitle(wish)}`}
          meta={wish.group}
          tone={wishTones[wish.state]}
          state={wishStateWords[wish.state]}
          next={asked(wish)}
          onClick={() => onOpen(wish)}
        />
      ))}
    </Card>
  )
}
