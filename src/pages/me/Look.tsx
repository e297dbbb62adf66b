import { View } from '@tarojs/components'
import { setScale, setTheme, type Theme, useMode } from '@/kit/mode'
import { Card } from '@/ui/Card'
import { Pick } from '@/ui/Pick'
import { Quote } from '@/ui/Quote'

const SCALES = [
  { value: '1', label: '标准' },
  { value: '1.2', label: '大' },
  { value: '1.4', label: '关怀' },
  { value: '1.5', label: '特大' },
]
const THEMES: { value: Theme; label: string }[] = [
  { value: 'auto', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

/** Size of text and colours: both take effect at once, so the page itself is the preview. */
export function Look() {
  const { scale, theme } = useMode()
  return (
    <>
      <Card title="文字大小">
        <Pick label="文字大小" items={SCALES} value={`${scale}`} onChange={(value) => setScale(Number(value))} />
        <View className="u-pad u-pad_under">
          <Quote>预览：提案有答复了，请您评价。全部页面都会按这个大小显示。</Quote>
        </View>
      </Card>
      <Card title="深浅颜色">
        <Pick label="深浅颜色" items={THEMES} value={theme} onChange={setTheme} />
      </Card>
    </>
  )
}
