import { LIMITS } from '@domain/file/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { chooseFile } from '@/kit/choose-file'
import { aria } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Consent } from '@/ui/Consent'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { refusalWords } from '@/words/kit'
import { pasteWords } from '@/words/member'
import { rosterFileWords } from '@/words/paper'
import { readRoster } from '../paste'
import { startReading } from '../read-in'
import { startCheck, useImport } from '../store'
import { Paste } from './Paste'
import { Template } from './Template'

const WHERE =
  process.env.TARO_ENV === 'h5'
    ? '选择人事部门的 Excel 文件（.xlsx、.xls 或 .csv）。'
    : '先把人事部门的 Excel 文件发到微信的任一聊天里（比如“文件传输助手”），再从这里选择。'

/** Where a roster comes from: a file, or a table that was copied. */
export function Source() {
  const { text, reading } = useImport()
  const [tried, setTried] = useState<string>()
  const [failed, setFailed] = useState(false)
  const read = tried === text ? readRoster(text) : undefined
  const check = () => {
    const now = readRoster(text)
    setTried(text)
    if (now.ok) startCheck(now.value)
  }
  const choose = async () => {
    setFailed(false)
    const file = await chooseFile(LIMITS.roster.ends).catch(() => {
      setFailed(true)
      return undefined
    })
    if (file) startReading(file)
  }
  const wrong = failed
    ? '没有打开选择文件的窗口。请更新微信再试，或者把表格复制后粘贴到下面。'
    : reading?.refusal && `${reading.file.name}：${refusalWords(reading.refusal, rosterFileWords)}`
  const bar =
    text.trim() === '' ? <Button onClick={choose}>选择 Excel 文件</Button> : <Button onClick={check}>检查</Button>
  return (
    <Page bar={bar}>
      <Notice icon="doc">
        {WHERE}
        表头要有：姓名、工会小组、性别、类别；可以有：工号、部门、职务、出生年份、出生日期、入会日期、手机、工会职务，次序不限。类别填在职、非会员或退休。
      </Notice>
      <Slot>
        {wrong && (
          <Card pad>
            <View className="u-error" {...aria('alert')}>
              {wrong}
            </View>
          </Card>
        )}
      </Slot>
      <Template />
      <Paste text={text} error={read && !read.ok ? refusalWords(read, pasteWords) : undefined} />
      <Consent />
    </Page>
  )
}
