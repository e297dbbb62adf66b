import type { MemberBrief } from '@domain/member/model'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Checkbox } from '@/ui/Checkbox'
import { Initial } from '@/ui/Initial'
import { Table } from '@/ui/Table'
import { Tag } from '@/ui/Tag'
import { useWide } from '@/ui/wide'
import { kindWords, rolesWords } from '@/words/member'

type Props = {
  people: readonly MemberBrief[]
  /** While choosing: whom; else a tap opens the person. */
  chosen?: ReadonlySet<string>
  onChoose: (person: MemberBrief) => void
  onOpen: (person: MemberBrief) => void
}

/** Bound people need no code, those who left get none. */
export const mayBeInvited = ({ bound, state }: MemberBrief) => !bound && state === 'active'

const rolesOf = ({ roles }: MemberBrief) => (roles.some((role) => role !== 'member') ? rolesWords(roles) : '')
const stateOf = ({ state, bound }: MemberBrief) => (state === 'left' ? '已离开' : bound ? '已绑定' : '未绑定')

function StateTag({ person }: { person: MemberBrief }) {
  return <Tag tone={person.bound && person.state === 'active' ? 'green' : 'grey'}>{stateOf(person)}</Tag>
}

/** Who is in the school: cards on a phone, rows to compare at a desk; in either, people can be chosen. */
export function People({ people, chosen, onChoose, onOpen }: Props) {
  const wide = useWide()
  if (wide) {
    const mark = (person: MemberBrief) => {
      if (!mayBeInvited(person)) return '—'
      return chosen?.has(person.id) ? '✓ 已选' : '点选'
    }
    return (
      <Table
        label="会员"
        columns={[
          ...(chosen ? [{ key: 'chosen', title: '选择', grow: 0.7, cell: mark }] : []),
          { key: 'name', title: '姓名', cell: ({ name }) => name },
          { key: 'staffNo', title: '工号', cell: ({ staffNo }) => staffNo },
          { key: 'group', title: '工会小组', grow: 2, cell: ({ group }) => group },
          { key: 'department', title: '部门', cell: ({ department }) => department ?? '' },
          { key: 'kind', title: '类别', cell: ({ kind }) => kindWords[kind] },
          { key: 'roles', title: '工会职务', grow: 2, cell: rolesOf },
          { key: 'bound', title: '绑定', cell: (person) => <StateTag person={person} /> },
        ]}
        rows={people}
        rowKey={({ id }) => id}
        onRow={(person) => {
          if (!chosen) onOpen(person)
          else if (mayBeInvited(person)) onChoose(person)
        }}
      />
    )
  }
  return (
    <Card>
      {people.map((person) => {
        const desc = [person.group, rolesOf(person)].filter(Boolean).join(' · ')
        if (chosen)
          return (
            <Checkbox
              key={person.id}
              title={person.name}
              desc={[desc, stateOf(person)].filter(Boolean).join(' · ')}
              on={chosen.has(person.id)}
              disabled={!mayBeInvited(person)}
              onChange={() => onChoose(person)}
            />
          )
        return (
          <Cell
            key={person.id}
            lead={<Initial name={person.name} />}
            title={person.name}
            desc={desc}
            right={<StateTag person={person} />}
            label={[person.name, desc, stateOf(person)].filter(Boolean).join('，')}
            onClick={() => onOpen(person)}
          />
        )
      })}
    </Card>
  )
}
