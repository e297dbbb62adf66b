import type { ProposalView } from '@domain/proposal/model'
import { BothVersions } from '@/ui/BothVersions'
import { fieldWords } from '@/words/proposal'
import { FIELDS, sameFiles, type Written, writtenOf } from '../text'

type Props = { mine: Written; other: ProposalView; onChoose: (text: Written) => void }

/** The text was changed elsewhere too. */
export function BothTexts({ mine, other, onChoose }: Props) {
  const server = writtenOf(other)
  const changed: (keyof Written)[] = FIELDS.filter((field) => mine[field] !== server[field])
  if (!sameFiles(mine, server)) changed.push('files')
  const wordsOf = (text: Written, field: keyof Written) => (field === 'files' ? filesWords(text) : text[field])
  const rows = changed.map((field) => ({
    key: field,
    label: fieldWords[field] ?? field,
    mine: wordsOf(mine, field),
    stored: wordsOf(server, field),
  }))
  const title = '这件提案在别处改过'
  return (
    <BothVersions title={title} rows={rows} written onMine={() => onChoose(mine)} onStored={() => onChoose(server)} />
  )
}

const filesWords = ({ files }: Written) => files.map((file) => file.name).join('、') || '（没有附件）'
