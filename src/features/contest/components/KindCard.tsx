import type { Scoring } from '@domain/contest/model'
import { SCORINGS } from '@domain/contest/model'
import { hasSets } from '@domain/contest/scoring'
import { View } from '@tarojs/components'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { Choose } from '@/ui/Choose'
import { Field } from '@/ui/Field'
import { Pick } from '@/ui/Pick'
import { RadioGroup } from '@/ui/RadioGroup'
import { Slots } from '@/ui/Slot'
import { TextField } from '@/ui/TextField'
import { scoringWords } from '@/words/contest-desk'
import { kindChoices } from '@/words/contest-play'
import { isGrouped, isKnockout, type Plan } from '../drawing'

type Props = { scoring?: Scoring; plan: Plan; onChange: (more: Partial<Plan>) => void }

const MEASURED: readonly Scoring[] = ['time', 'distance', 'points']
const BEST = [
  { value: '3', label: '三局两胜' },
  { value: '5', label: '五局三胜' },
  { value: '7', label: '七局四胜' },
  { value: '1', label: '一局' },
] as const

/** How it is played, with the numbers that this asks for. */
export function KindCard({ scoring, plan, onChange }: Props) {
  const { kind } = plan
  const scored = plan.scoring ?? scoring
  const fitting = SCORINGS.filter((s) => (kind === 'heats' ? MEASURED.includes(s) : !MEASURED.includes(s)))
  const sets = kind !== 'heats' && scored !== undefined && hasSets(scored)
  return (
    <>
      <Card title="赛制">
        <RadioGroup label="赛制" items={kindChoices} value={kind} onChange={(next) => onChange({ kind: next })} />
      </Card>
      <Card>
        <Slots>
          {isGrouped(plan) && (
            <TextField
              label="分几组"
              required
              type="number"
              max={2}
              quiet
              value={plan.groups}
              onChange={(groups) => onChange({ groups })}
            />
          )}
          {kind === 'groups_knockout' && (
            <TextField
              label="每组出线几个"
              required
              type="number"
              max={2}
              quiet
              value={plan.advance}
              onChange={(advance) => onChange({ advance })}
            />
          )}
          {kind === 'heats' && (
            <TextField
              label="每组几道（几个）"
              type="number"
              max={3}
              quiet
              placeholder="不填就是一组，依次出场"
              value={plan.lanes}
              onChange={(lanes) => onChange({ lanes })}
            />
          )}
          {kind === 'heats' && plan.lanes.trim() !== '' && (
            <TextField
              label="进决赛几个"
              type="number"
              max={2}
              quiet
              placeholder="不填就按预赛成绩排名次"
              value={plan.final}
              onChange={(final) => onChange({ final })}
            />
          )}
          {(scoring === undefined || !fitting.includes(scoring)) && (
            <Choose<Scoring>
              label="怎么记成绩"
              items={fitting.map((value) => ({ value, label: scoringWords[value] }))}
              value={plan.scoring}
              placeholder={kind === 'heats' ? scoringWords.points : scoringWords.goals}
              onChange={(next) => onChange({ scoring: next })}
            />
          )}
          {sets && (
            <Field label="几局几胜" hint="不选也行，记成绩时按实际打的局数算。">
              <View className="u-gap">
                <Pick<'1' | '3' | '5' | '7'>
                  label="几局几胜"
                  items={BEST}
                  value={plan.bestOf}
                  onChange={(bestOf) => onChange({ bestOf })}
                />
              </View>
            </Field>
          )}
          {isKnockout(plan) && (
            <Checkbox
              title="加赛三四名"
              desc="不加赛，两个半决赛负者并列第三"
              on={plan.thirdPlace}
              onChange={(thirdPlace) => onChange({ thirdPlace })}
            />
          )}
        </Slots>
      </Card>
    </>
  )
}
