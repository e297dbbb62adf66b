import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { go } from '@/kit/routes'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { paperWords } from '@/words/paper'
import { countWords } from '@/words/roster'
import { papers } from '../reading'
import type { Run } from '../run'
import { countsOf, forgetImport, keepSlips, newcomersOf, useImport } from '../store'
import { FaultList } from './FaultList'
import { Faults } from './Faults'
import { MadeSlips } from './Slips'

/** As many as are printed at once. */
const MOST_SLIPS = 1000

/** What the import has done, and what comes next: slips for those who are new. */
export function Applied({ run }: { run: Run }) {
  const { sheet, slips } = useImport()
  const [shown, setShown] = useState(false)
  const deed = useDeed(papers.slips)
  const { differences = [], unchanged = 0, groupsMade = [], problems = [] } = run.answer ?? {}
  const newcomers = newcomersOf(differences)
  const atOnce = newcomers.length > 0 && newcomers.length <= MOST_SLIPS
  const toList = () => {
    forgetImport()
    go('members', { print: '1' })
  }
  // Nobody of them has had an invitation before, so nothing is lost and nothing need be asked.
  const print = async () => {
    const made = slips ?? (await deed.run({ memberIds: newcomers }))
    if (!made) return
    keepSlips(made)
    setShown(true)
  }
  const bar = (
    <>
      <Button kind="default" onClick={forgetImport}>
        再导一份
      </Button>
      {atOnce ? (
        <Button busy={deed.busy} onClick={print}>
          打印邀请单
        </Button>
      ) : (
        <Button onClick={toList}>去发邀请码</Button>
      )}
    </>
  )
  return (
    <Page bar={bar}>
      <Card title="导入完成" pad>
        <View className="u-h2">{countWords(countsOf(differences)) || '没有变化'}</View>
        <View className="u-sub">没有变化的 {unchanged} 人</View>
        {atOnce && (
          <View className="u-sub u-gap">
            给新来的 {newcomers.length} 人打印邀请单：每人一张，按工会小组分页，交给工会小组长发给本人。
          </View>
        )}
        <Slot>
          {deed.refusal && (
            <View className="u-error" {...aria('alert')}>
              {refusalWords(deed.refusal, paperWords)}
            </View>
          )}
        </Slot>
      </Card>
      {atOnce && (
        <View className="u-center">
          <Button kind="ghost" small onClick={toList}>
            去发邀请码
          </Button>
        </View>
      )}
      {groupsMade.length > 0 && <Notice icon="plus">新建了工会小组：{groupsMade.join('、')}</Notice>}
      {problems.length > 0 && <FaultList faults={problems} />}
      <Faults faults={problems} sheet={sheet} />
      <Slot>{shown && slips && <MadeSlips slips={slips} onClose={() => setShown(false)} />}</Slot>
    </Page>
  )
}
