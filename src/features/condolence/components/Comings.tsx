import type { CondolenceKind } from '@domain/condolence/model'
import type { Coming } from '@domain/condolence/reporting'
import { dayWords } from '@domain/kit/time'
import { useState } from 'react'
import { go } from '@/kit/routes'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { beginReport } from '../begun'

const SHOWN = 3

type Props = { kind: CondolenceKind; title: string; people: readonly Coming[] }

/** Whose day comes soon; a tap begins what the union does then. */
export function Comings({ kind, title, people }: Props) {
  const [all, setAll] = useState(false)
  if (people.length === 0) return null
  const now = Date.now()
  const more = people.length > SHOWN ? { more: all ? '收起' : '全部', onMore: () => setAll(!all) } : {}
  const line = ({ id, name, group, on: day }: Coming) => (
    <Cell
      key={id}
      title={name}
      desc={group}
      right={dayWords(day, now)}
      onClick={() => {
        beginReport(id, { kind, people: [{ id, name }], on: day })
        go('condolenceReport', { id })
      }}
    />
  )
  return (
    <Card title={`${title}（${people.length} 人）`} {...more}>
      {people.slice(0, SHOWN).map(line)}
      <Slot>{all && people.slice(SHOWN).map(line)}</Slot>
    </Card>
  )
}
