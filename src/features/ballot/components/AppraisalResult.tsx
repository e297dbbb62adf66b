import { gradeWords } from '@domain/ballot/names'
import { type Appraisal, GRADES } from '@domain/ballot/question'
import type { AppraisalResult as Found, PersonResult } from '@domain/ballot/result'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { type Column, Table } from '@/ui/Table'
import { useWide } from '@/ui/wide'
import { blankWords, percentOf, sharesOf, votesWords } from '@/words/ballot-result'
import { share } from '../shares'
import './ballot-result.scss'

type Props = { title: string; of: Appraisal; found: Found; valid: number }
type Row = PersonResult & { name: string; post?: string }

const columnsOf = (valid: number): Column<Row>[] => [
  { key: 'name', title: '姓名', grow: 2, cell: ({ name, post }) => (post ? `${name}（${post}）` : name) },
  ...GRADES.map((grade) => ({
    key: grade,
    title: gradeWords[grade],
    grow: 1.6,
    number: true,
    cell: (row: Row) => `${row[grade]}（${percentOf(row[grade], valid)}）`,
  })),
  { key: 'blank', title: blankWords, number: true, cell: ({ blank }) => blank },
]

function Person({ of, valid }: { of: Row; valid: number }) {
  return (
    <View className="b-line">
      <View className="b-line__head">
        <View className="b-line__name">{of.name}</View>
        {of.post && <View className="u-sub">{of.post}</View>}
      </View>
      {GRADES.map((grade) => (
        <Bar
          key={grade}
          label={gradeWords[grade]}
          percent={share(of[grade], valid)}
          text={votesWords(of[grade], valid)}
          tone={grade === 'excellent' ? 'green' : grade === 'incompetent' ? 'orange' : 'blue'}
        />
      ))}
      {of.blank > 0 && <View className="b-line__rest u-num">{`${blankWords} ${of.blank} 票`}</View>}
    </View>
  )
}

/** Each person's grades; at a desk side by side. */
export function AppraisalResult({ title, of, found, valid }: Props) {
  const wide = useWide()
  const known = new Map(of.persons.map((one) => [one.id, one]))
  const rows: Row[] = found.persons.map((one) => ({ ...one, name: '', ...known.get(one.id) }))
  return (
    <Card>
      <View className="b-result__head">
        <View className="b-line__name">{title}</View>
      </View>
      {wide ? (
        <Table label={title} columns={columnsOf(valid)} rows={rows} rowKey={({ id }) => id} />
      ) : (
        <View className="b-result">
          {rows.map((row) => (
            <Person key={row.id} of={row} valid={valid} />
          ))}
        </View>
      )}
      <View className="b-result__foot u-sub">{sharesOf.valid}</View>
    </Card>
  )
}
