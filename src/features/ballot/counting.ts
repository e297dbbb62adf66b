import { badPaper } from '@domain/ballot/bad-paper'
import type { PaperCounts } from '@domain/ballot/paper-counts'
import type { BallotView } from '@domain/ballot/view'
import { useState } from 'react'
import { keepDraft, readDraft } from '@/kit/draft'
import { countsOf, emptyForm, formOf, numberOf, type PaperForm } from './paper-form'

interface Typed {
  withPaper: boolean
  form: PaperForm
  present: string
}
export const draftOf = (id: string) => `ballot-count-${id}`

const begun = (ballot: BallotView): Typed => {
  const { paper, present } = ballot
  const withPaper = paper !== undefined && paper.returned > 0
  return {
    withPaper,
    form: withPaper ? formOf(ballot, paper) : emptyForm(ballot),
    present: present === undefined ? '' : String(present),
  }
}

/** `paper` and `present` as they are handed in; else what is not right yet, on the button. */
export function readyOf(ballot: BallotView, { withPaper, form, present }: Typed) {
  const came = numberOf(present)
  if (came === null) return { reason: '实到人数请填数字' }
  const paper: PaperCounts | null | undefined = withPaper ? countsOf(form, ballot) : undefined
  if (paper === null) return { reason: '还有数没有填对' }
  if (withPaper && form.returned === '') return { reason: '请填收回几张纸质票' }
  // No more than were due could ever be handed out; how many were due the cloud knows.
  const wrong = paper && badPaper(ballot, Number.MAX_SAFE_INTEGER, paper)
  if (wrong) {
    const nth = wrong.question !== undefined && ballot.questions.length > 1 ? `第 ${wrong.question + 1} 题` : ''
    return { reason: wrong.question === undefined ? '无效票比收回的多' : `${nth}数还对不上` }
  }
  return { given: { ...(paper && { paper }), ...(present !== '' && { present: came }) } }
}

/** What is typed while paper ballots are counted: kept on this phone until it is handed in. */
export function useCounting(ballot: BallotView) {
  const [typed, setTyped] = useState<Typed>(() => readDraft<Typed>(draftOf(ballot.id))?.value ?? begun(ballot))
  const put = (more: Partial<Typed>) => {
    const next = { ...typed, ...more }
    setTyped(next)
    keepDraft(draftOf(ballot.id), next)
  }
  return {
    ...typed,
    ready: readyOf(ballot, typed),
    setWithPaper: (withPaper: boolean) => put({ withPaper }),
    setPresent: (present: string) => put({ present }),
    setForm: (more: Partial<PaperForm>) => put({ form: { ...typed.form, ...more } }),
    setCount: (key: string, text: string) =>
      put({ form: { ...typed.form, counts: { ...typed.form.counts, [key]: text } } }),
  }
}
