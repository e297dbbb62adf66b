import type { BallotView } from '@domain/ballot/view'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDeed } from '@/kit/deed'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Notice } from '@/ui/Notice'
import { Page } from '@/ui/Page'
import { Slot } from '@/ui/Slot'
import { ballotRefusal } from '@/words/ballot'
import { askedServer, checkTitles, progressWords, receiptWords } from '@/words/ballot-receipt'
import { api } from '../api'
import { checkBox } from '../checking'
import { inFours, ownReceipt } from '../own-receipt'
import { isOver } from '../standing'
import { Found } from './Found'
import { Receipt } from './Receipt'
import { VoteHead } from './VoteHead'
import { WhatIsKept } from './WhatIsKept'

const whyNone = ({ mine }: BallotView) => (mine === 'voted' ? receiptWords.elsewhere : receiptWords.notVoted)

/** 核对我的票: the receipt, and two ways to find it in the box: asking the cloud, or working it out here. */
export function OwnBallot({ ballot, memberId }: { ballot: BallotView; memberId?: string }) {
  const { id, seal } = ballot
  const over = isOver(ballot)
  const receipt = ballot.mine === 'voted' ? ownReceipt(id, memberId) : undefined
  const [progress, setProgress] = useState<string>()
  const [included, setIncluded] = useState<boolean>()
  const server = useDeed(api.verify)
  const check = async () => {
    const found = await checkBox({
      ask: (cursor) => api.box({ id, ...(cursor && { cursor }) }),
      // Before that a box says nothing of paper and of names read as one.
      ...{ receipt, seal, result: ballot.state === 'published' ? ballot.result : undefined },
      onProgress: (done, of) => setProgress(progressWords(done, of)),
    })
    setProgress(undefined)
    return found
  }
  const phone = useDeed(check)
  const [found, setFound] = useState<Awaited<ReturnType<typeof phone.run>>>()
  const refusal = server.refusal ?? phone.refusal
  const askServer = async (own: string) => setIncluded((await server.run({ id, receipt: own }))?.included)
  const bar = over && (
    <>
      {receipt && (
        <Button kind="default" busy={server.busy} disabled={phone.busy} onClick={() => askServer(receipt)}>
          {checkTitles.server}
        </Button>
      )}
      <Button busy={phone.busy} onClick={async () => setFound(await phone.run(undefined))}>
        {checkTitles.phone}
      </Button>
    </>
  )
  return (
    <Page bar={bar}>
      <VoteHead of={ballot} now={Date.now()} />
      <Slot>{phone.busy && <Notice icon="clock">{progress ?? progressWords(0, seal?.count ?? 0)}</Notice>}</Slot>
      <Slot>
        {refusal && (
          <Card pad>
            <View className="u-error">{ballotRefusal(refusal)}</View>
          </Card>
        )}
      </Slot>
      <Slot>{found && <Found of={found} />}</Slot>
      <Slot>
        {included !== undefined && (
          <Card pad>
            <View className={included ? 'u-body' : 'u-error'}>
              {included ? askedServer.included : askedServer.missing}
            </View>
          </Card>
        )}
      </Slot>
      {!over && <Notice icon="lock">{receiptWords.notYet}</Notice>}
      {over && (receipt ? <Receipt receipt={receipt} /> : <Notice icon="lock">{whyNone(ballot)}</Notice>)}
      {over && seal && (
        <Card title={receiptWords.sealTitle} pad>
          <View className="u-stack">
            <View className="b-code">{inFours(seal.fingerprint)}</View>
            <View className="u-sub">{receiptWords.seal}</View>
          </View>
        </Card>
      )}
      <WhatIsKept of={ballot} />
    </Page>
  )
}
