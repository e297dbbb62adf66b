import type { Sheet } from '@domain/member/sheet'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Stat, Stats } from '@/ui/Stat'
import { differenceWords } from '@/words/member'
import { differenceText } from '@/words/roster'
import type { Run } from '../run'
import { accept, countsOf, letLeave, useImport } from '../store'
import { Faults } from './Faults'
import { Ticks } from './Ticks'

/** What a check found: what is wrong, what would change, who is not in the file. */
export function Findings({ check, pasted }: { check: Run; pasted?: Sheet }) {
  const { skipped, leaving } = useImport()
  const { answer } = check
  if (!answer) return null
  const { added, changed, unchanged, problems, differences, groupsMade, missing = [] } = answer
  return (
    <>
      <Card>
        <Stats>
          <Stat label="新进" value={added} unit="人" />
          <Stat label="有变化" value={changed} unit="人" />
          <Stat label="没变化" value={unchanged} unit="人" />
          <Stat label="有问题" value={new Set(problems.map(({ row }) => row)).size} unit="行" />
        </Stats>
      </Card>
      {pasted && pasted.ignored.length > 0 && <Notice>这几列用不到，没有读取：{pasted.ignored.join('、')}</Notice>}
      {groupsMade.length > 0 && <Notice icon="plus">会新建工会小组：{groupsMade.join('、')}</Notice>}
      <Faults faults={problems} pasted={pasted} />
      {countsOf(differences).map(([kind, list]) => (
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
        />
      ))}
      {missing.length > 0 && (
        <Ticks
          title="名册里有、表格里没有"
          hint="勾选的人会登记为调出，职务随之结束，记录保留。没有勾选的人不变。"
          items={missing.map(({ id, name, staffNo, group }) => ({ id, title: `${name} ${staffNo}`, desc: group }))}
          isOn={(id) => leaving[id] === true}
          onChange={letLeave}
        />
      )}
    </>
  )
}
