import type { Group } from '@domain/member/model'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Notice } from '@/ui/Notice'
import { Tag } from '@/ui/Tag'
import { setupWords } from '@/words/home'

/** People of the whole school: of the group above all others, or of those that stand under no other. */
export function headCount(groups: readonly Group[]): number {
  const school = groups.find((group) => group.path === '')
  if (school) return school.count
  return groups.filter((group) => group.parentId === undefined).reduce((sum, group) => sum + group.count, 0)
}

/** What the admin of an empty school does first, in this order. */
export function Setup({ people }: { people?: number }) {
  const { title, hint, importRoster, chair, invite } = setupWords
  const done = people ? <Tag tone="green">已有 {people} 人</Tag> : undefined
  return (
    <>
      <Card title={title}>
        <Cell {...importRoster} right={done} onClick={() => go('importRoster')} />
        <Cell {...chair} onClick={() => go('members')} />
        <Cell {...invite} onClick={() => go('members', { choose: '1' })} />
      </Card>
      <Notice icon="lock">{hint}</Notice>
    </>
  )
}
