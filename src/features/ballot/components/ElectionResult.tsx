import { voteWords } from '@domain/ballot/names'
import type { Election } from '@domain/ballot/question'
import type { ElectionResult as Found } from '@domain/ballot/result'
import { View } from '@tarojs/components'
import { Bar } from '@/ui/Bar'
import { Card } from '@/ui/Card'
import { type Column, Table } from '@/ui/Table'
import { useWide } from '@/ui/wide'
import { percentOf, votesWords, writeInWords } from '@/words/ballot-result'
import { seatsWords } from '@/words/ballot-vote'
import { share, type Tallied, talliedOf } from '../shares'
import { Verdict } from './Verdict'
import './ballot-result.scss'

type Props = { title: string; of: Election; found: Found; whole: number; half: string }

const words = voteWords.election
const nameOf = ({ name, written }: Tallied) => (written ? `${name}（${writeInWords}）` : name)
const number = (votes?: number) => (votes === undefined ? '—' : String(votes))

const columnsOf = (whole: number): Column<Tallied>[] => [
  { key: 'name', title: '姓名', grow: 2, cell: nameOf },
  { key: 'for', title: words.for, number: true, cell: (one) => one.for },
  { key: 'share', title: '占比', number: true, cell: (one) => percentOf(one.for, whole) },
  { key: 'against', title: words.against, number: true, cell: (one) => number(one.against) },
  { key: 'abstain', title: words.abstain, number: true, cell: (one) => number(one.abstain) },
  { key: 'verdict', title: '结果', cell: (one) => <Verdict {...one} /> },
]

function Line({ of, whole }: { of: Tallied; whole: number }) {
  const rest = of.written
    ? writeInWords
    : `${words.against} ${of.against ?? 0} 票，${words.abstain} ${of.abstain ?? 0} 票`
  return (
    <View className="b-line">
      <View className="b-line__head">
        <View className="b-line__name">{of.name}</View>
        <Verdict {...of} />
      </View>
      <Bar
        label={words.for}
        percent={share(of.for, whole)}
        text={votesWords(of.for, whole)}
        tone={of.elected ? 'green' : of.again ? 'orange' : 'blue'}
      />
      <View className="b-line__rest u-num">{rest}</View>
    </View>
  )
}

/** Who was elected, with how many votes; at a desk the same as a table. */
export function ElectionResult({ title, of, found, whole, half }: Props) {
  const wide = useWide()
  const rows = talliedOf(of, found)
  return (
    <Card>
      <View className="b-result__head">
        <View>
          <View className="b-line__name">{title}</View>
          <View className="u-sub">{seatsWords(of.seats, of.candidates.length)}</View>
        </View>
      </View>
      {wide ? (
        <Table label={title} columns={columnsOf(whole)} rows={rows} rowKey={({ id }) => id} />
      ) : (
        <View className="b-result">
          {rows.map((row) => (
            <Line key={row.id} of={row} whole={whole} />
          ))}
        </View>
      )}
      <View className="b-result__foot u-sub u-num">{half}</View>
    </Card>
  )
}
