import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { sizeWords } from '@/words/file'
import { goOnReading, stopReading } from '../read-in'
import { type Reading, readSoFar } from '../reading'
import { type Run, rowsDone } from '../run'
import { backToText, goOn, stop } from '../store'
import { Progress } from './Progress'

/** 暂停 stands in the card, not here: a second tap on 继续 must not hit it. */
function bar(mayDrop: boolean, onGoOn: () => void) {
  return (
    <>
      {mayDrop && (
        <Button kind="default" onClick={backToText}>
          返回修改
        </Button>
      )}
      <Button onClick={onGoOn}>继续</Button>
    </>
  )
}

/** A check or an import that is under way or stands still. */
export function Running({ run }: { run: Run }) {
  const stopped = run.state === 'stopped'
  // Where a part was applied already there is no way back: only on.
  const mayDrop = run.mode === 'check' || run.done === 0
  const [rows, all] = [rowsDone(run), run.rows.length]
  return (
    <Page bar={stopped && bar(mayDrop, () => goOn(run.mode))}>
      <Progress
        label={run.mode === 'check' ? '正在检查' : '正在导入'}
        share={all === 0 ? 0 : rows / all}
        text={`${rows} / ${all} 人`}
        stopped={stopped}
        refusal={run.refusal}
        onStop={() => stop(run.mode)}
      />
    </Page>
  )
}

/** A file that is handed in or read. */
export function ReadingIn({ reading }: { reading: Reading }) {
  const stopped = reading.state === 'stopped'
  const { rows, all } = readSoFar(reading)
  const { file, fileId, sent } = reading
  const going =
    fileId === undefined
      ? { label: '正在上传', share: sent, text: `${sizeWords(sent * file.size)} / ${sizeWords(file.size)}` }
      : { label: '正在读取', share: all ? rows / all : 0, text: all === undefined ? file.name : `${rows} / ${all} 人` }
  return (
    <Page bar={stopped && bar(true, goOnReading)}>
      <Progress {...going} stopped={stopped} refusal={reading.refusal} onStop={stopReading} />
    </Page>
  )
}
