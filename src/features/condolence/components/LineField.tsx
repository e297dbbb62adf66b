import { useState } from 'react'
import { Choose } from '@/ui/Choose'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'

const OTHER = ''

type Props = { lines: readonly string[]; value: string; onChange: (line: string) => void }

/** 支出科目: what the school suggests, or in one's own words. */
export function LineField({ lines, value, onChange }: Props) {
  const [own, setOwn] = useState(!lines.includes(value))
  const items = [...lines.map((line) => ({ value: line, label: line })), { value: OTHER, label: '另写' }]
  const choose = (line: string) => {
    setOwn(line === OTHER)
    onChange(line)
  }
  return (
    <>
      <Choose label="支出科目" required items={items} value={own ? OTHER : value} onChange={choose} />
      <Slot>{own && <TextField label="另写的科目" required max={40} quiet value={value} onChange={onChange} />}</Slot>
    </>
  )
}
