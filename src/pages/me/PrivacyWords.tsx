import { View } from '@tarojs/components'
import { Sheet } from '@/ui/Sheet'
import { publicWords } from '@/words/home'

/** What is kept and who sees it, in a few lines; readable by anybody, also after a refusal. */
export function PrivacyWords({ onClose }: { onClose: () => void }) {
  const told = publicWords.find(({ key }) => key === 'privacy')
  return (
    <Sheet title={told?.title ?? ''} onClose={onClose}>
      <View className="u-pad u-stack">
        {told?.lines.map((line) => (
          <View key={line} className="u-body">
            {line}
          </View>
        ))}
      </View>
    </Sheet>
  )
}
