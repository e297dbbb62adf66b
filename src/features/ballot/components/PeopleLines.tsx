import { CANDIDATES_MOST } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Named } from '@/kit/people'
import { Button } from '@/ui/Button'
import { Cell } from '@/ui/Cell'
import { Field } from '@/ui/Field'
import { PeopleSheet } from '@/ui/PeopleSheet'
import { Slot } from '@/ui/Slot'
import { freshId, isOfSchool, type Person } from '../form'
import { PersonSheet } from './PersonSheet'

type Props = {
  /** 候选人, 被测评人. */
  who: string
  /** Each may have a few words about them. */
  intros?: boolean
  people: readonly Person[]
  hint?: string
  onChange: (people: Person[]) => void
}
type Open = 'roster' | { person: Person; at?: number }

const fresh = (one: Named): Person => ({ ...one, post: '', intro: '' })

/** Who stands on the paper: found in the roster, or typed where they are of no roster; a tap changes one. */
export function PeopleLines({ who, intros = false, people, hint, onChange }: Props) {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const put = (person: Person, at?: number) => {
    close()
    onChange(at === undefined ? [...people, person] : people.map((old, n) => (n === at ? person : old)))
  }
  /** Who was there keeps post and words; who was typed by hand stays. */
  const choose = (chosen: readonly Named[]) => {
    close()
    const known = new Map(people.map((person) => [person.id, person]))
    const typed = people.filter((person) => !isOfSchool(person))
    const found = chosen.filter(isOfSchool).map((one) => known.get(one.id) ?? fresh(one))
    onChange([...found, ...typed].slice(0, CANDIDATES_MOST))
  }
  return (
    <>
      <Field
        label={who}
        required
        count={people.length > 0 ? `${people.length} 人` : undefined}
        hint={people.length > 1 ? hint : undefined}
      >
        <View className="u-buttons">
          <Button kind="default" small label={`从名册里选${who}`} onClick={() => setOpen('roster')}>
            从名册里选
          </Button>
          <Button
            kind="default"
            small
            label={`手工填写${who}`}
            disabled={people.length >= CANDIDATES_MOST}
            onClick={() => setOpen({ person: fresh({ id: freshId(), name: '' }) })}
          >
            手工填写
          </Button>
        </View>
      </Field>
      <Slot>
        {people.map((person, at) => (
          <Cell
            key={person.id}
            title={person.name}
            desc={[person.post, person.intro].filter(Boolean).join(' · ') || '点这里填职务'}
            label={`${who} ${person.name}，${person.post || '还没有填职务'}`}
            onClick={() => setOpen({ person, at })}
          />
        ))}
      </Slot>
      <Slot>
        {open === 'roster' && (
          <PeopleSheet
            title={`选${who}`}
            chosen={people.filter(isOfSchool)}
            most={CANDIDATES_MOST}
            confirm={(n) => `选好了（${n} 人）`}
            onDone={choose}
            onClose={close}
          />
        )}
        {open !== undefined && open !== 'roster' && (
          <PersonSheet
            who={who}
            intros={intros}
            person={open.person}
            onDone={(person) => put(person, open.at)}
            onRemove={
              open.at === undefined
                ? undefined
                : () => {
                    close()
                    onChange(people.filter((_, n) => n !== open.at))
                  }
            }
            onClose={close}
          />
        )}
      </Slot>
    </>
  )
}
