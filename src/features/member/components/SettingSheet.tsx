import { DEFAULTS, type Settings, type SettingsChange } from '@domain/member/settings'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { RadioGroup } from '@/ui/RadioGroup'
import { Sheet } from '@/ui/Sheet'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'
import { refusalWords } from '@/words/kit'
import { settingsChangedWords, settingValueWords, settingWords, whoMayProposeWords } from '@/words/settings'
import { members } from '../api'
import { limitsOf, readTyped, type SettingKey, typedOf } from '../setting'

type Props = {
  settings: Settings
  of: SettingKey
  /** The settings as they are now: changed here, or found changed by somebody else. */
  onSettings: (settings: Settings) => void
  onSaved: () => void
  onClose: () => void
}
const WHO = Object.entries(whoMayProposeWords).map(([value, label]) => ({ value, label }))

const currentOf = (detail: unknown): Settings | undefined => {
  const current = (detail as { current?: Settings } | undefined)?.current
  return current && typeof current.version === 'number' ? current : undefined
}

/** One setting, changed by the chair; somebody else's change meanwhile is shown before it can be overwritten. */
export function SettingSheet({ settings, of, onSettings, onSaved, onClose }: Props) {
  const { label, effect, unit, source } = settingWords[of]
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
  const limits = limitsOf(of)
  const frame = { label: unit ? `${label}（${unit}）` : label, error: wrong, value: typed, onChange: setTyped }
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
      {of === 'whoMayPropose' ? (
        <RadioGroup label={label} items={WHO} value={typed} onChange={setTyped} />
      ) : of === 'categories' ? (
        <TextArea {...frame} max={700} hint="每行一个" />
      ) : (
        <TextField
          {...frame}
          max={limits ? 6 : 60}
          quiet={limits !== undefined}
          type={limits ? 'number' : 'text'}
          hint={limits && `${limits.least} 到 ${limits.most}`}
        />
      )}
      <View className="u-pad u-stack u-stack_small">
        {stale && <View className="u-sub">现在是：{settingValueWords(of, settings[of])}</View>}
        {of !== 'schoolName' && <View className="u-sub">默认：{settingValueWords(of, DEFAULTS[of])}</View>}
        {source && <View className="u-sub">依据：{source}</View>}
        {deed.refusal && <View className="u-error">{stale ? settingsChangedWords : refusalWords(deed.refusal)}</View>}
      </View>
    </Sheet>
  )
}
