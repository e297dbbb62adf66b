import { DEFAULTS, type Settings, type SettingsChange } from '@domain/member/settings'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import { refusalWords } from '@/words/kit'
import { ownRuleWords, settingsChangedWords, settingValueWords, settingWords } from '@/words/settings'
import { members } from '../api'
import { readTyped, type SettingKey, typedOf } from '../setting'
import { SettingInput } from './SettingInput'

type Props = {
  settings: Settings
  of: SettingKey
  /** The settings as they are now: changed here, or found changed by somebody else. */
  onSettings: (settings: Settings) => void
  onSaved: () => void
  onClose: () => void
}

const currentOf = (detail: unknown): Settings | undefined => {
  const current = (detail as { current?: Settings } | undefined)?.current
  return current && typeof current.version === 'number' ? current : undefined
}

/** One setting, changed by the chair; somebody else's change meanwhile is shown before it can be overwritten. */
export function SettingSheet({ settings, of, onSettings, onSaved, onClose }: Props) {
  const { label, effect, source } = settingWords[of]
  const [typed, setTyped] = useState(typedOf(settings, of))
  const [stale, setStale] = useState(false)
  const deed = useDeed(async (change: SettingsChange, requestId) => {
    const answer = await members.updateSettings(change, requestId)
    const current = !answer.ok && answer.error === 'CHANGED' ? currentOf(answer.detail) : undefined
    setStale(!answer.ok && answer.error === 'CHANGED')
    if (current) onSettings(current)
    return answer
  })
  const same = typed.trim() === typedOf(settings, of)
  const read = readTyped(of, typed)
  const wrong = 'wrong' in read && !same ? read.wrong : undefined
  const save = async () => {
    if ('wrong' in read) return
    const value = await deed.run({ [of]: read.value, version: settings.version })
    if (!value) return
    onSettings(value)
    onSaved()
  }
  return (
    <Sheet
      title={label}
      onClose={onClose}
      buttons={
        <Button
          disabled={same || wrong !== undefined}
          reason={same ? '还没有改动' : '请先改正'}
          busy={deed.busy}
          onClick={save}
        >
          保存
        </Button>
      }
    >
      <View className="u-pad u-pad_under u-sub">{effect}。</View>
      <SettingInput of={of} typed={typed} error={wrong} onChange={setTyped} />
      <View className="u-pad u-stack u-stack_small">
        {stale && <View className="u-sub">现在是：{settingValueWords(of, settings[of])}</View>}
        {of !== 'schoolName' && <View className="u-sub">默认：{settingValueWords(of, DEFAULTS[of])}</View>}
        {of !== 'schoolName' && <View className="u-sub">依据：{source ?? ownRuleWords}</View>}
        {deed.refusal && <View className="u-error">{stale ? settingsChangedWords : refusalWords(deed.refusal)}</View>}
      </View>
    </Sheet>
  )
}
