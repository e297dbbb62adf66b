import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { useLoad } from '@/kit/load'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Pick } from '@/ui/Pick'
import { toast } from '@/ui/toast'
import { condolenceRefusal } from '@/words/condolence'
import { api, membersApi } from '../api'
import type { SheetProps } from '../doing'

const WHERE = [
  { value: 'group', label: '本组同事' },
  { value: 'school', label: '全校' },
] as const

/** Who can go: colleagues of the group first, then everybody. They learn of it until it is closed. */
export function VisitorsSheet({ view, onDone, onClose }: SheetProps) {
  const [where, setWhere] = useState<(typeof WHERE)[number]['value']>('group')
  const groups = useLoad(() => membersApi.groups({}))
  const deed = useDeed(api.assignVisitors)
  const own = groups.value?.items.find(({ path }) => path === view.recipients[0]?.group)
  const done = async (people: { id: string }[]) => {
    const next = await deed.run({ id: view.id, visitorIds: people.map(({ id }) => id) })
    if (!next) return
    toast(people.length > 0 ? '已安排，已通知' : '已取消安排')
    onDone(next)
  }
  return (
    <PeopleSheet
      title="安排谁去看望"
      chosen={view.visitors ?? []}
      groupId={where === 'group' ? own?.id : undefined}
      confirm={(count) => (count > 0 ? `请这 ${count} 人去看望` : '先不安排')}
      busy={deed.busy}
      error={deed.refusal && condolenceRefusal(deed.refusal)}
      onDone={done}
      onClose={onClose}
    >
      {own && <Pick label="从哪里选" items={WHERE} value={where} onChange={setWhere} />}
    </PeopleSheet>
  )
}
