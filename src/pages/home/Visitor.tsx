import { View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '@/kit/routes'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { forWhomWords, publicWords } from '@/words/home'
import { Hello } from './Hello'

/** Home before anybody has signed in: who this is for, what the union does here; signing in may wait. */
export function Visitor({ school }: { school?: string }) {
  const [later, setLater] = useState(false)
  const bar = (
    <>
      {!later && (
        <Button kind="default" onClick={() => setLater(true)}>
          暂不登录，先看看
        </Button>
      )}
      <Button onClick={() => go('bind')}>绑定身份</Button>
    </>
  )
  return (
    <Page bar={bar}>
      <Hello title="教工之家" under={forWhomWords(school)} />
      {later && <Notice icon="check">您正以访客身份浏览，什么也不用填。想提提案时再绑定身份。</Notice>}
      {publicWords.map(({ key, title, lines }) => (
        <Card key={key} title={title} pad>
          <View className="u-stack u-stack_small" {...aria('list', title)}>
            {lines.map((line) => (
              <View key={line} className="u-body" {...aria('listitem')}>
                {line}
              </View>
            ))}
          </View>
        </Card>
      ))}
    </Page>
  )
}
