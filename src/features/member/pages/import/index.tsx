import type { Me } from '@domain/member/contract'
import { useState } from 'react'
import { hasRole } from '@/kit/session'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { refusalWords } from '@/words/kit'
import { pasteWords } from '@/words/member'
import { Applied } from '../../components/Applied'
import { Checked } from '../../components/Checked'
import { Consent } from '../../components/Consent'
import { Gate } from '../../components/Gate'
import { Paste } from '../../components/Paste'
import { Progress } from '../../components/Progress'
import { readRoster } from '../../paste'
import type { Run } from '../../run'
import { backToText, goOn, startCheck, stop, useImport } from '../../store'

function Text() {
  const { text } = useImport()
  const [tried, setTried] = useState<string>()
  const read = tried === text ? readRoster(text) : undefined
  const check = () => {
    const now = readRoster(text)
    setTried(text)
    if (now.ok) startCheck(now.value)
  }
  const empty = text.trim() === ''
  return (
    <Page
      bar={
        <Button disabled={empty} reason="请先粘贴名册" onClick={check}>
          检查
        </Button>
      }
    >
      <Paste text={text} error={read && !read.ok ? refusalWords(read, pasteWords) : undefined} />
      <Consent />
    </Page>
  )
}

/** A run that is under way or stands still. */
function Running({ run }: { run: Run }) {
  const stopped = run.state === 'stopped'
  // Where a part was applied already there is no way back: only on.
  const mayDrop = run.mode === 'check' || run.done === 0
  // 暂停 stands in the card, not here: a second tap on 继续 must not hit it.
  const bar = stopped && (
    <>
      {mayDrop && (
        <Button kind="default" onClick={backToText}>
          返回修改
        </Button>
      )}
      <Button onClick={() => goOn(run.mode)}>继续</Button>
    </>
  )
  return (
    <Page bar={bar}>
      <Progress run={run} onStop={() => stop(run.mode)} />
    </Page>
  )
}

const mayImport = (me: Me) => me.mayPrepare || hasRole(me, 'committee', 'chair')

export default function ImportRoster() {
  const { check, apply } = useImport()
  const page = () => {
    if (apply) return apply.state === 'done' ? <Applied run={apply} /> : <Running run={apply} />
    if (check) return check.state === 'done' ? <Checked run={check} /> : <Running run={check} />
    return <Text />
  }
  return <Gate allowed={mayImport}>{page}</Gate>
}
