import { Textarea, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { askConsent } from '@/kit/privacy'
import { field } from '@/ui/aria'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { setText } from '../store'

const MOST = 2_000_000
/** More than this is not handed to a text field: phones take long over it. */
const SHOWN = 20_000

async function readClipboard(): Promise<string | undefined> {
  if (!(await askConsent())) return undefined
  const { data } = await Taro.getClipboardData()
  return data
}

/** Where a table comes in without a file: pasted, or from the clipboard in WeChat. */
export function Paste({ text, error }: { text: string; error?: string }) {
  const [failed, setFailed] = useState(false)
  const bring = async () => {
    setFailed(false)
    const brought = await readClipboard().catch(() => {
      setFailed(true)
      return undefined
    })
    if (brought !== undefined) setText(brought)
  }
  const long = text.length > SHOWN
  return (
    <>
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
              placeholder="也可以在 Excel 里选中整张表（连同表头）复制，粘贴到这里"
              placeholderClass="u-placeholder"
              onInput={(event) => setText(event.detail.value)}
              {...field('名册，必填', error)}
            />
          </Field>
        )}
      </Card>
      {process.env.TARO_ENV === 'weapp' && (
        <View className="u-center">
          <Button kind="ghost" small onClick={bring}>
            从剪贴板读取
          </Button>
          {failed && <View className="u-error u-error_center">没有读到内容，请直接粘贴到上面的框里。</View>}
        </View>
      )}
    </>
  )
}
