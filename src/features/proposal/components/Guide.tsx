import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/ui/aria'
import { Card } from '@/ui/Card'
import { Slot } from '@/ui/Slot'

const PARTS = [
  { key: '一事一案', text: '一件提案只说一件事。两件事分开写，才能交给各自的部门去办。' },
  { key: '有情况', text: '写在“理由”里：什么时间、什么地方、涉及多少人。有数字更有说服力，照片可以放进附件。' },
  { key: '有分析', text: '也写在“理由”里：为什么会这样，不解决会怎么样，以前试过什么办法。' },
  { key: '有办法', text: '写在“建议措施”里：由谁来做、做什么、大约什么时候做完。学校做得到的，才容易落实。' },
]

/** How a good proposal is written, for who wants to know. */
export function Guide() {
  const [open, setOpen] = useState(false)
  return (
    <Card>
      <View
        className="u-cell u-cell_go"
        hoverClass="u-press"
        hoverStayTime={70}
        onClick={() => setOpen(!open)}
        {...aria('button', '写作指南', { expanded: open })}
      >
        <View className="u-cell__body">
          <View>写作指南</View>
          <View className="u-cell__desc">一事一案，有情况、有分析、有办法</View>
        </View>
      </View>
      <Slot>
        {open && (
          <View className="u-pad u-pad_under u-stack">
            {PARTS.map(({ key, text }) => (
              <View key={key}>
                <View className="u-label">{key}</View>
                <View className="u-body">{text}</View>
              </View>
            ))}
          </View>
        )}
      </Slot>
    </Card>
  )
}
