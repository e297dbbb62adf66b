import { DECISIONS } from '@domain/proposal/model'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { useSession } from '@/kit/session'
import { Button } from '@/ui/Button'
import { type Option, RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { decisionWords } from '@/words/proposal'
import { membersApi } from '../api'
import { type Conditions, NO_CONDITIONS } from '../conditions'
import { Fold } from './Fold'
import { Refused } from './Refused'

const ANY = ''
const plain = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }))

type Props = { value: Conditions; onChange: (next: Conditions) => void; onClose: () => void }

/** Category, department and decision, chosen together and asked for once. */
export function ConditionsSheet({ value, onChange, onClose }: Props) {
  const categories = useSession((s) => s.me?.settings?.categories) ?? []
  const groups = useLoad(() => membersApi.groups({}))
  const [chosen, setChosen] = useState(value)
  const [open, setOpen] = useState<keyof Conditions>()
  const done = (next: Conditions) => {
    onChange(next)
    onClose()
  }
  const fold = <K extends keyof Conditions>(
    key: K,
    label: string,
    items: readonly Option<NonNullable<Conditions[K]>>[],
  ) => {
    const on = items.find((item) => item.value === chosen[key])
    const answers: Option<string>[] = [{ value: ANY, label: `${label}不限` }, ...items]
    const choose = (next: string) => {
      setChosen({ ...chosen, [key]: items.find((item) => item.value === next)?.value })
      setOpen(undefined)
    }
    return (
      <Fold
        label={label}
        value={on?.label}
        placeholder="不限"
        open={open === key}
        onOpen={() => setOpen(open === key ? undefined : key)}
      >
        <RadioGroup label={label} items={answers} value={on?.value ?? ANY} onChange={choose} />
      </Fold>
    )
  }
  return (
    <Sheet
      title="更多条件"
      onClose={onClose}
      buttons={
        <>
          <Button kind="default" onClick={() => done(NO_CONDITIONS)}>
            清除条件
          </Button>
          <Button onClick={() => done(chosen)}>看结果</Button>
        </>
      }
    >
      {fold('category', '类别', plain(categories))}
      {fold('department', '承办部门', plain(groups.value?.departments ?? []))}
      {fold(
        'decision',
        '审查结果',
        DECISIONS.map((value) => ({ value, label: decisionWords[value] })),
      )}
      <Refused refusal={groups.refusal} />
    </Sheet>
  )
}
