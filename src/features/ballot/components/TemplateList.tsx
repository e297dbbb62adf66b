import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import type { Form } from '../form'
import { begin, TEMPLATES } from '../templates'

/** What is voted on: each brings its kind, who usually votes, and the words that schools use. */
export function TemplateList({ onBegin }: { onBegin: (form: Form) => void }) {
  return (
    <Card title="这次投什么">
      {TEMPLATES.map((template) => (
        <Cell
          key={template.key}
          title={template.name}
          desc={template.desc}
          label={`${template.name}，${template.desc}`}
          onClick={() => onBegin(begin(template))}
        />
      ))}
    </Card>
  )
}
