import type { BallotView } from '@domain/ballot/view'
import { momentWords } from '@domain/kit/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { useBallot } from '../store'
import { readings, writtenIn } from '../write-ins'
import { Asked } from './Asked'
import { MergeSheet } from './MergeSheet'
import { UnmergeSheet } from './UnmergeSheet'

interface Chosen {
  question: number
  from: string
  /** As it is read now, where that is to be undone. */
  to?: string
}

/** Who read which name as which, newest first: it stays, also what was undone. */
function Trace({ merges = [] }: BallotView) {
  if (merges.length === 0) return null
  const now = Date.now()
  return (
    <Card title="合并记录" pad>
      <View className="u-stack u-stack_small">
        {[...merges].reverse().map(({ from, to, byName, at }) => (
          <View key={`${from} ${at}`} className="u-sub">
            {`${momentWords(at, now)} ${byName}：${from === to ? `“${from}”恢复单独计票` : `“${from}”计入“${to}”`}`}
          </View>
        ))}
      </View>
    </Card>
  )
}

function Names({ ballot, onChoose }: { ballot: BallotView; onChoose: (chosen: Chosen) => void }) {
  const may = ballot.can.includes('mergeWriteIns')
  return ballot.questions.map((asked, question) => {
    const names = writtenIn(ballot, question)
    const read = readings(ballot.merges ?? [], question)
    if (names.length + read.length === 0) return null
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: questions have no names of their own, and stay in order
      <Card key={question} title={ballot.questions.length > 1 ? asked.title : undefined}>
        {names.map(({ name, votes, elected }) => (
          <Cell
            key={name}
            title={name}
            desc={elected ? `${votes} 票 · 当选` : `${votes} 票`}
            right={may ? '合并' : undefined}
            label={`${name}，${votes} 票，合并`}
            onClick={may ? () => onChoose({ question, from: name }) : undefined}
          />
        ))}
        {read.map(({ from, to }) => (
          <Cell
            key={`${from} read`}
            title={from}
            desc={`已计入“${to}”`}
            right={may ? '撤销' : undefined}
            label={`${from}，已计入${to}，撤销`}
            onClick={may ? () => onChoose({ question, from, to }) : undefined}
          />
        ))}
      </Card>
    )
  })
}

/** 另选他人: one person's name under several spellings is one person, where scrutineers say so. */
export function WrittenNames({ id }: { id: string }) {
  const loaded = useBallot(id)
  const [chosen, setChosen] = useState<Chosen>()
  const done = (view: BallotView) => {
    setChosen(undefined)
    loaded.put(view)
  }
  const sheet = { id, onDone: done, onClose: () => setChosen(undefined) }
  return (
    <Page>
      <Notice>同一个人写法不同的（错别字、同音字），由监票人认定后合并。每次合并都留记录。</Notice>
      <Asked of={loaded}>
        {(ballot) => (
          <>
            <Slot>
              {ballot.result &&
              (ballot.merges ?? []).length + ballot.questions.flatMap((_, n) => writtenIn(ballot, n)).length > 0 ? (
                <Names ballot={ballot} onChoose={setChosen} />
              ) : (
                <Empty icon="check" title="没有另选他人" hint="计票以后，选票上另写的名字会列在这里。" />
              )}
            </Slot>
            <Slot>
              <Trace {...ballot} />
            </Slot>
            <Slot>
              {chosen && chosen.to === undefined && (
                <MergeSheet {...sheet} ballot={ballot} question={chosen.question} from={chosen.from} />
              )}
              {chosen?.to !== undefined && (
                <UnmergeSheet {...sheet} question={chosen.question} from={chosen.from} to={chosen.to} />
              )}
            </Slot>
          </>
        )}
      </Asked>
    </Page>
  )
}
