import type { Standard } from '@domain/condolence/standard'
import type { CondolenceView, RecipientView } from '@domain/condolence/view'
import { dayWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Slot } from '@/ui/Slot'
import { Tag } from '@/ui/Tag'
import { formWords } from '@/words/condolence'
import { spentOf } from '../approving'
import { standardWords, yuan } from '../money'

const SHOWN = 3

/** What the standard gives, beside what each has had this year. */
export function StandardCard({ view, standard, now }: { view: CondolenceView; standard: Standard; now: number }) {
  const [all, setAll] = useState(false)
  const spent = new Set(spentOf(view).map(({ id }) => id))
  const shown = view.recipients.filter(({ year }) => year)
  const more = shown.length > SHOWN ? { more: all ? '收起' : '全部', onMore: () => setAll(!all) } : {}
  const line = ({ id, name, year }: RecipientView) => {
    if (!year) return null
    // What was given for this case stands in the card below.
    const others = year.visits.filter(({ id: other }) => !view.visits?.some((own) => own.id === other))
    const sum = others.reduce((all, { amountFen }) => all + amountFen, 0)
    const cap = year.yearFen === null ? '' : `，限额 ${yuan(year.yearFen)}`
    const earlier = others.map(
      ({ on, amountFen, form }) => `${dayWords(on, now)} ${yuan(amountFen)} ${formWords[form]}`,
    )
    const had = year.times > 0 || others.length > 0
    return (
      <Cell
        key={id}
        title={`${name}：${year.year} 年${had ? `另有 ${Math.max(year.times, others.length)} 次，共 ${yuan(sum)}` : '没有别的'}${cap}`}
        desc={earlier.length > 0 ? earlier.join('；') : undefined}
        right={spent.has(id) ? <Tag tone="orange">次数已满</Tag> : undefined}
      />
    )
  }
  return (
    <Card title="标准和今年另有的" {...more}>
      <View className="u-pad u-pad_under u-sub u-num">{standardWords(standard)}</View>
      {shown.slice(0, SHOWN).map(line)}
      <Slot>{all && shown.slice(SHOWN).map(line)}</Slot>
    </Card>
  )
}
