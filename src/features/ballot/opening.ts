import { useEffect, useRef, useState } from 'react'
import { useDeed } from '@/kit/deed'
import { api } from './api'

/** Makes the roll, a slice a call, until the ballot is open. What was made stays: a second try goes on from there. */
export function useOpening(id: string, onOpen: () => void) {
  const deed = useDeed(api.open)
  const [slice, setSlice] = useState<{ done: number; total: number }>()
  const [running, setRunning] = useState(false)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const run = async () => {
    if (running) return
    setRunning(true)
    let said = await deed.run({ id })
    while (said && said.state === 'announced' && here.current) {
      setSlice(said)
      said = await deed.run({ id })
    }
    if (!here.current) return
    setRunning(false)
    if (said) onOpen()
  }
  return { slice, busy: running, refusal: deed.refusal, run }
}
