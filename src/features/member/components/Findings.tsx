import type { RosterAnswer } from '@domain/member/contract'
import type { DifferenceKind } from '@domain/member/model'
import type { Sheet } from '@domain/member/sheet'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Stat, Stats } from '@/ui/Stat'
import { differenceWords } from '@/words/member'
import { differenceText } from '@/words/roster'
import type { Run } from '../run'
import { accept, countsOf, inOrder, letLeave, useImport } from '../store'
import { FaultList } from './FaultList'
import { Faults } from './Faults'
import { SheetFaults } from './SheetFaults'
import { Ticks } from './Ticks'

/** 新进 12、换组 7、调出 5, large: what this import comes to at a glance. */
function Counts({ differences, missing = [], unchanged }: RosterAnswer) {
  const leaving: [DifferenceKind, readonly unknown[]][] = missing.length > 0 ? [['left', missing]] : []
  const all = inOrder([...countsOf(differences), ...leaving])
  return (
    <Card>
      {all.length > 0 && (
        <Stats>
          {all.map(([kind, { length }]) => (
            <Stat key={kind} label={differenceWords[kind]} value={length} unit="人" />
          ))}
        </Stats>
      )}
      <View className="u-pad u-sub u-center">没有变化 {unchanged} 人</View>
    </Card>
  )
}

/** Who is not in the file: nobody leaves without a tick. */
function Leavers({ missing }: { missing: NonNullable<RosterAnswer['missing']> }) {
  const { leaving } = useImport()
  return (
    <Ticks
      title={differenceWords.left}
      hint="名册里有、表格里没有的人。勾选的会登记为调出，职务随之结束，记录保留；没有勾选的不变。"
      items={missing.map(({ id, name, staffNo, group }) => ({ id, title: `${name} ${staffNo}`, desc: group }))}
      isOn={(id) => leaving[id] === true}
      onChange={letLeave}
    />
  )
}

/** What a check found: what is wrong, what would change, who is not in the file. */
export function Findings({ check, sheet }: { check: Run; sheet?: Sheet }) {
  const { sheetFaults = [], skipped } = useImport()
  const { answer } = check
  if (!answer) return null
  const { problems, differences, groupsMade, missing = [] } = answer
  const kinds = countsOf(differences).map(([kind, list]): [DifferenceKind, ReactNode] => [
    kind,
    <Ticks
      key={kind}
      title={differenceWords[kind]}
      items={list.map((d) => ({
        id: d.id,
        title: [d.name, d.staffNo].filter(Boolean).join(' '),
        desc: differenceText(d),
      }))}
      isOn={(id) => !skipped[id]}
      onChange={accept}
    />,
  ])
  const leavers: typeof kinds = missing.length === 0 ? [] : [['left', <Leavers key="missing" missing={missing} />]]
  return (
    <>
      <Counts {...answer} />
      <FaultList faults={problems} />
      <SheetFaults faults={sheetFaults} />
      <Faults faults={problems} sheet={sheet} />
      {sheet && sheet.ignored.length > 0 && <Notice>这几列用不到，没有读取：{sheet.ignored.join('、')}</Notice>}
      {groupsMade.length > 0 && <Notice icon="plus">会新建工会小组：{groupsMade.join('、')}</Notice>}
      {inOrder([...kinds, ...leavers]).map(([, card]) => card)}
    </>
  )
}
