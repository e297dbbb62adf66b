import type { ProposalText } from '@domain/proposal/model'
import { MOST } from '@domain/proposal/model'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { fieldWords } from '@/words/proposal'
import type { Field } from '../text'

const OWN = ':own'

type Props = {
  text: ProposalText
  categories: readonly string[]
  errors: Partial<Record<Field, string>>
  onChange: (part: Partial<ProposalText>) => void
}

/** The four fields of a proposal. */
export function TextFields({ text, categories, errors, onChange }: Props) {
  const [wished, setWished] = useState(false)
  const own = wished || (text.category !== '' && !categories.includes(text.category))
  const choices = [...categories.map((name) => ({ value: name, label: name })), { value: OWN, label: '自己填写' }]
  const pick = (value: string) => {
    setWished(value === OWN)
    if (value !== OWN || !own) onChange({ category: value === OWN ? '' : value })
  }
  return (
    <>
      <Card>
        <TextField
          label={fieldWords.title ?? ''}
          required
          max={MOST.title}
          value={text.title}
          onChange={(title) => onChange({ title })}
          placeholder="希望解决什么事"
          hint="一事一案：一件提案只说一件事"
          error={errors.title}
        />
        <Choose
          label={fieldWords.category ?? ''}
          required
          items={choices}
          value={own ? OWN : text.category || undefined}
          onChange={pick}
          error={own ? undefined : errors.category}
        />
        {own && (
          <TextField
            label="自己填写的类别"
            required
            max={MOST.category}
            value={text.category}
            onChange={(category) => onChange({ category })}
            placeholder="几个字就好"
            error={errors.category}
          />
        )}
      </Card>
      <Card>
        <TextArea
          label={fieldWords.rationale ?? ''}
          required
          max={MOST.rationale}
          value={text.rationale}
          onChange={(rationale) => onChange({ rationale })}
          placeholder="现在是什么情况，有什么问题"
          error={errors.rationale}
        />
        <TextArea
          label={fieldWords.measures ?? ''}
          required
          max={MOST.measures}
          value={text.measures}
          onChange={(measures) => onChange({ measures })}
          placeholder="您希望怎么做，越具体越好"
          error={errors.measures}
        />
      </Card>
    </>
  )
}
