import { type Day, dayOf } from '@domain/kit/time'
import type { Instruction } from '@domain/proposal/model'
import { useState } from 'react'
import { useKept } from './kept'

export interface Asked {
  /** The school wants it before a department is given anything. */
  needed: boolean
  name: string
  on: Day
  text: string
  setName: (name: string) => void
  setOn: (on: Day) => void
  setText: (text: string) => void
  missing?: string
  given: { instruction?: Instruction }
  drop: () => void
}

/** 校领导批示; also where the setting has been changed since this phone read it, and only the refusal tells. */
export function useInstruction(id: string, setting: boolean, refusal: { error: string } | undefined): Asked {
  const [told, setTold] = useState(false)
  const name = useKept(`instructor:${id}`)
  const text = useKept(`instruction:${id}`)
  const [on, setOn] = useState(dayOf(Date.now()))
  if (refusal?.error === 'INSTRUCTION_NEEDED' && !told) setTold(true)
  const needed = setting || told
  const missing = !name.text.trim() ? '请填批示人' : !text.text.trim() ? '请填批示内容' : undefined
  return {
    needed,
    name: name.text,
    on,
    text: text.text,
    setName: name.setText,
    setOn,
    setText: text.setText,
    missing: needed ? missing : undefined,
    given: needed ? { instruction: { name: name.text, on, text: text.text } } : {},
    drop: () => {
      name.drop()
      text.drop()
    },
  }
}
