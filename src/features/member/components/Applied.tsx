import { View } from '@tarojs/components'
import { go } from '@/kit/routes'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { countWords } from '@/words/roster'
import type { Run } from '../run'
import { countsOf, forgetImport, useImport } from '../store'
import { Faults } from './Faults'

/** What the import has done, and where to go next. */
export function Applied({ run }: { run: Run }) {
  const { sheet } = useImport()
  const { differences = [], unchanged = 0, groupsMade = [], problems = [] } = run.answer ?? {}
  const invite = () => {
    forgetImport()
    go('members', { print: '1' })
  }
  const bar = (
    <>
      <Button kind="default" onClick={forgetImport}>
        再导一份
      </Button>
      <Button onClick={invite}>去发邀请码</Button>
    </>
  )
  return (
    <Page bar={bar}>
      <Card title="导入完成" pad>
        <View className="u-h2">{countWords(countsOf(differences)) || '没有变化'}</View>
        <View className="u-sub">没有变化的 {unchanged} 人</View>
      </Card>
      {groupsMade.length > 0 && <Notice icon="plus">新建了工会小组：{groupsMade.join('、')}</Notice>}
      <Faults faults={problems} sheet={sheet} />
    </Page>
  )
}
