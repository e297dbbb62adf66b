import type { ContestView } from '@domain/contest/view'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { Slot } from '@/ui/Slot'

type Props = { contest?: ContestView; value: string; onChange: (eventId: string) => void }

/** Another event of the same contest, where it has several. */
export function EventChoice({ contest, value, onChange }: Props) {
  const events = contest?.events ?? []
  const items = events.map(({ id, name, drawn }) => ({ value: id, label: name, desc: drawn ? '已抽签' : undefined }))
  return (
    <Slot>
      {events.length > 1 && (
        <Card>
          <Choose label="项目" items={items} value={value} onChange={onChange} />
        </Card>
      )}
    </Slot>
  )
}
