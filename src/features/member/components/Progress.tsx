import { View } from '@tarojs/components'
import { aria } from '@/ui/aria'
import { Bar } from '@/ui/Bar'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { refusalWords } from '@/words/kit'
import { memberWords } from '@/words/member'
import { type Run, rowsDone } from '../run'

/** How far a run has come, and why it stands still. */
export function Progress({ run, onStop }: { run: Run; onStop: () => void }) {
  const rows = rowsDone(run)
  const all = run.rows.length
  const label = run.mode === 'check' ? '正在检查' : '正在导入'
  return (
    <Card pad>
      <View {...aria('status', undefined, { live: 'polite' })}>
        <Bar
          label={run.state === 'stopped' ? '已暂停' : label}
          percent={all === 0 ? 0 : (rows / all) * 100}
          text={`${rows} / ${all} 人`}
          tone={run.state === 'stopped' ? 'orange' : 'blue'}
        />
      </View>
      {run.refusal && <View className="u-error">{refusalWords(run.refusal, memberWords)}</View>}
      <View className="u-sub u-gap">
        {run.state === 'stopped'
          ? '做过的不会重来，点“继续”从停下的地方接着做。'
          : '可以先去看别的页面，回来再看结果。请不要关闭小程序。'}
      </View>
      {run.state === 'running' && (
        <View className="u-gap">
          <Button kind="default" small onClick={onStop}>
            暂停
          </Button>
        </View>
      )}
    </Card>
  )
}
