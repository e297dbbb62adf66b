import type { Me } from '@domain/member/contract'
import { DEFAULTS, type Settings } from '@domain/member/settings'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLoad } from '@/kit/load'
import { hasRole, refreshSession } from '@/kit/session'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Gate } from '@/ui/Gate'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { toast } from '@/ui/toast'
import { ownRuleWords, settingValueWords, settingWords } from '@/words/settings'
import { members } from '../../api'
import { SettingSheet } from '../../components/SettingSheet'
import { Shown } from '../../components/Shown'
import { SETTING_KEYS, type SettingKey } from '../../setting'

/** Effect, default and source. The school's name has no default worth telling. */
function about(settings: Settings, key: SettingKey): string {
  const { effect, source } = settingWords[key]
  const usual = JSON.stringify(settings[key]) === JSON.stringify(DEFAULTS[key])
  const told = usual ? '现在是默认值。' : `默认：${settingValueWords(key, DEFAULTS[key])}。`
  return key === 'schoolName' ? `${effect}。` : `${effect}。${told}依据：${source ?? ownRuleWords}。`
}

function Board({ me }: { me: Me }) {
  const loaded = useLoad(() => members.settings({}))
  const [editing, setEditing] = useState<SettingKey>()
  const chair = hasRole(me, 'chair')
  const saved = () => {
    setEditing(undefined)
    toast('已保存')
    // The school's name and who may propose are part of who I am.
    refreshSession()
  }
  return (
    <Page>
      <Notice icon={chair ? 'gear' : 'lock'}>
        {chair ? '点一项就能改，改动马上对全校生效，并留下记录。' : '只有工会主席可以改，这里供大家查看。'}
      </Notice>
      <Shown of={loaded}>
        {(settings) => (
          <>
            {SETTING_KEYS.map((key) => (
              <Card key={key}>
                <Cell
                  title={
                    <View className="u-row">
                      <View style={{ flexGrow: 1 }}>{settingWords[key].label}</View>
                      <View className="u-num">{settingValueWords(key, settings[key])}</View>
                    </View>
                  }
                  desc={about(settings, key)}
                  label={`${settingWords[key].label}，${settingValueWords(key, settings[key])}，修改`}
                  onClick={chair ? () => setEditing(key) : undefined}
                />
              </Card>
            ))}
            <Slot>
              {editing && (
                <SettingSheet
                  settings={settings}
                  of={editing}
                  onSettings={loaded.put}
                  onSaved={saved}
                  onClose={() => setEditing(undefined)}
                />
              )}
            </Slot>
          </>
        )}
      </Shown>
    </Page>
  )
}

export default function SchoolSettings() {
  return <Gate>{(me) => <Board me={me} />}</Gate>
}
