import type { Secrecy } from '@domain/ballot/model'
import type { BallotKind } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Icon } from '@/ui/Icon'
import { Sheet } from '@/ui/Sheet'
import { Slot } from '@/ui/Slot'
import { keptWords } from '@/words/ballot-vote'
import './ballot-vote.scss'

type Part = { title: string; lines: readonly string[] }

function Said({ title, lines }: Part) {
  return (
    <View className="u-pad b-kept">
      <View className="b-kept__title">{title}</View>
      {lines.map((line) => (
        <View key={line} className="b-kept__line">
          {line}
        </View>
      ))}
    </View>
  )
}

/** In plain words: what the app keeps of a vote, what nobody sees, and what the cloud's operator still could. */
export function WhatIsKept({ of }: { of: { kind: BallotKind; secrecy: Secrecy } }) {
  const [open, setOpen] = useState(false)
  const { title, kept, nobody, operator, named, remarks } = keptWords
  const parts: readonly Part[] = of.secrecy === 'named' ? [named] : [kept, nobody, operator]
  const short = of.secrecy === 'named' ? '记名：公布时看得到您的姓名和选择' : '谁投了什么，主席和管理员在系统里也看不到'
  return (
    <>
      <Card>
        <Cell lead={<Icon name="lock" />} title={title} desc={short} onClick={() => setOpen(true)} />
      </Card>
      <Slot>
        {open && (
          <Sheet title={title} onClose={() => setOpen(false)}>
            {parts.map((part) => (
              <Said key={part.title} {...part} />
            ))}
            {of.kind === 'appraisal' && <Said title="关于意见" lines={[remarks]} />}
          </Sheet>
        )}
      </Slot>
    </>
  )
}
