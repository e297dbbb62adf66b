import { Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { askConsent } from '@/kit/privacy'
import { field } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { chooseCsv } from '../csv'
import { setText } from '../store'

const MOST = 2_000_000
/** More than this is not handed to a text field: phones take long over it. */
const SHOWN = 20_000

async function readClipboard(): Promise<string | undefined> {
  if (!(await askConsent())) return undefined
  const { data } = await Taro.getClipboardData()
  return data
}

/** Where the table comes in: pasted, from the clipboard in WeChat, from a file in the browser. */
export function Paste({ text, error }: { text: string; error?: string }) {
  const [failed, setFailed] = useState(false)
  const h5 = process.env.TARO_ENV === 'h5'
  const bring = async () => {
    setFailed(false)
    const brought = await (h5 ? chooseCsv() : readClipboard()).catch(() => {
      setFailed(true)
      return undefined
    })
    if (brought !== undefined) setText(brought)
  }
  const long = text.length > SHOWN
  return (
    <>
      <Notice icon="doc">
        在 Excel
        里选中整张名册（连同表头）复制，粘贴到下面。表头要有：姓名、工会小组、性别、类别；可以有：工号、部门、职务、出生年份、入会日期、手机、工会职务，次序不限。类别填在职、非会员或退休。
      </Notice>
      <Card>
        {long ? (
          <View className="u-pad u-stack">
            <View>已收到 {text.split('\n').length} 行，内容较长，不在这里显示。</View>
            <Button kind="default" small onClick={() => setText('')}>
              清空重来
            </Button>
            {error && <View className="u-error">{error}</View>}
          </View>
        ) : (
          // Without the counter of a TextArea: nobody counts the letters of a table.
          <Field label="名册" required error={error} hint="先检查，不会马上改动名册。">
            <Textarea
              className="u-textarea"
              value={text}
              maxlength={MOST}
              disableDefaultPadding
              showConfirmBar={false}
              placeholder="粘贴到这里"
              placeholderClass="u-placeholder"
              onInput={(event) => setText(event.detail.value)}
              {...field('名册，必填', error)}
            />
          </Field>
        )}
      </Card>
      <View className="u-center">
        <Button kind="ghost" small onClick={bring}>
          {h5 ? '从 .csv 文件读取' : '从剪贴板读取'}
        </Button>
        {failed && <View className="u-error u-error_center">没有读到内容，请直接粘贴到上面的框里。</View>}
      </View>
    </>
  )
}
