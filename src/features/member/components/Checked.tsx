import type { DifferenceKind } from '@domain/member/model'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Confirm } from '@/ui/Confirm'
import { Empty } from '@/ui/Empty'
import { Page } from '@/ui/Page'
import { countWords } from '@/words/roster'
import type { Run } from '../run'
import { backToText, countsOf, inOrder, startApply, useImport } from '../store'
import { Findings } from './Findings'

/** The check is through: what it found, and the question whether to do it. */
export function Checked({ run }: { run: Run }) {
  const { sheet, skipped, leaving } = useImport()
  const [asking, setAsking] = useState(false)
  const differences = (run.answer?.differences ?? []).filter(({ id }) => !skipped[id])
  const departures = Object.keys(leaving).length
  const staying = (run.answer?.missing?.length ?? 0) - departures
  const nothing = differences.length + departures === 0
  const leftOnes: [DifferenceKind, { length: number }][] = departures > 0 ? [['left', { length: departures }]] : []
  const words = countWords(inOrder([...countsOf(differences), ...leftOnes]))
  const same = nothing && run.answer?.differences.length === 0 && run.answer.problems.length === 0
  const bar = (
    <>
      <Button kind="default" onClick={backToText}>
        返回修改
      </Button>
      <Button disabled={nothing} reason={same ? '没有变化' : '没有可导入的'} onClick={() => setAsking(true)}>
        导入
      </Button>
    </>
  )
  return (
    <Page bar={bar}>
      {same && <Empty icon="check" title="和现有名册一样" hint="没有需要导入的变化。" />}
      <Findings check={run} sheet={sheet} />
      {asking && (
        <Confirm
          title="确认导入名册？"
          choice={words}
          note={staying > 0 ? `不在表里的 ${staying} 人没有勾选调出，不变` : undefined}
          consequence="确认后名册马上更新。没有人会被删除。"
          confirm="确认导入"
          onConfirm={() => {
            setAsking(false)
            startApply()
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}
