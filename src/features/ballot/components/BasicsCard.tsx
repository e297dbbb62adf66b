import { SECRECIES } from '@domain/ballot/model'
import { secrecyWords } from '@domain/ballot/names'
import { BALLOT_KINDS, type BallotKind } from '@domain/ballot/question'
import { dayOf } from '@domain/kit/time'
import { Card } from '@/ui/Card'
import { Choose } from '@/ui/Choose'
import { MomentField } from '@/ui/MomentField'
import { Slot } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { ballotKindWords } from '@/words/ballot'
import { titleExamples } from '@/words/ballot-edit'
import { ballotFieldWords } from '@/words/ballot-making'
import type { CardProps } from '../editing'

const KINDS = BALLOT_KINDS.map((value) => ({ value, label: ballotKindWords[value] }))
const WAYS = SECRECIES.map((value) => ({
  value,
  label: secrecyWords[value],
  desc: value === 'secret' ? '谁投了什么，谁都看不到' : '票上有投票人的姓名',
}))
/** Elections and appraisals are secret: there is nothing to choose. */
const choosesSecrecy = (kind: BallotKind) => kind === 'resolution' || kind === 'poll'

/** What it is called, when, and whether names stand on it. */
export function BasicsCard({ form, kind, errorAt, onChange }: CardProps) {
  const { title, opens, closes, secrecy } = form
  const field = (name: 'opens' | 'closes', time: string, hint?: string) => (
    <MomentField
      label={ballotFieldWords[`${name}At`] ?? ''}
      required
      value={form[name]}
      min={dayOf(Date.now())}
      time={time}
      error={errorAt(name)}
      hint={hint}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <Card>
      <Choose
        label="类型"
        items={KINDS}
        value={kind}
        onChange={(next) => onChange({ kind: next, ...(!choosesSecrecy(next) && { secrecy: 'secret' }) })}
      />
      <TextField
        label={ballotFieldWords.title ?? ''}
        required
        max={100}
        value={title}
        error={errorAt('title')}
        placeholder={titleExamples[kind]}
        onChange={(value) => onChange({ title: value })}
      />
      {field('opens', '08:00', opens === '' ? undefined : '到时间自动开始，也可以由您提前开始')}
      {field('closes', '18:00', closes === '' ? undefined : '过了这个时间就不能再投，也可以提前截止')}
      <Slot>
        {choosesSecrecy(kind) && (
          <Choose
            label={ballotFieldWords.secrecy ?? ''}
            items={WAYS}
            value={secrecy}
            error={errorAt('secrecy')}
            onChange={(value) => onChange({ secrecy: value })}
          />
        )}
      </Slot>
    </Card>
  )
}
