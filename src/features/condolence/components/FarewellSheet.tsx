import type { CondolenceView } from '@domain/condolence/view'
import { dayOf, momentWords } from '@domain/kit/time'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { MomentField } from '@/ui/MomentField'
import { Sheet } from '@/ui/Sheet'
import { TextField } from '@/ui/TextField'
import { condolenceRefusal } from '@/words/condolence'
import { tellingWords } from '@/words/condolence-telling'
import { api } from '../api'
import { circlesOf, lackOf, momentOf, typedOf } from '../farewell'

type Props = { of: CondolenceView; onDone: (next: CondolenceView) => void; onClose: () => void }

/** Time and place of a farewell, repeated large with whom it goes to before it is told. */
export function FarewellSheet({ of, onDone, onClose }: Props) {
  const [form, setForm] = useState(() => typedOf(of.farewell))
  const [sure, setSure] = useState(false)
  const deed = useDeed(api.farewell)
  const now = Date.now()
  const at = momentOf(form.at)
  const lack = lackOf(form, now)
  const tell = async () => {
    if (at === undefined) return
    const next = await deed.run({ id: of.id, at, place: form.place })
    if (next) onDone(next)
  }
  if (sure && at !== undefined) {
    return (
      <Confirm
        title="告诉大家告别的时间和地点？"
        choice={momentWords(at, now)}
        note={form.place}
        consequence={`会告诉：${circlesOf(of)}。发出后对方就能看到。`}
        confirm="告诉他们"
        busy={deed.busy}
        error={deed.refusal && condolenceRefusal(deed.refusal)}
        onConfirm={tell}
        onClose={() => setSure(false)}
      />
    )
  }
  const next = (
    <Button disabled={lack !== undefined} reason={lack} onClick={() => setSure(true)}>
      下一步
    </Button>
  )
  return (
    <Sheet title={tellingWords.farewell} onClose={onClose} buttons={next}>
      <MomentField
        label="时间"
        required
        value={form.at}
        min={dayOf(now)}
        time="09:00"
        onChange={(moment) => setForm({ ...form, at: moment })}
      />
      <TextField
        label="地点"
        required
        value={form.place}
        max={100}
        quiet
        placeholder="例：市殡仪馆福寿厅"
        onChange={(place) => setForm({ ...form, place })}
      />
    </Sheet>
  )
}
