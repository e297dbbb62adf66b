import type { Asking } from '@domain/ballot/question'
import { View } from '@tarojs/components'
import { favourWords, gradedWords } from '@/words/ballot-vote'
import { type Choice, inFavour, NOTHING } from '../choices'
import './ballot-vote.scss'

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

function words(of: Asking, choices: readonly Choice[]): string | undefined {
  const choiceOf = (n: number) => choices[n] ?? NOTHING
  if (of.kind === 'election' && of.questions.length === 1)
    return favourWords(of.questions[0]?.seats ?? 0, inFavour(choiceOf(0)))
  if (of.kind === 'appraisal') {
    const graded = of.questions.map((_, n) => Object.keys(choiceOf(n).grades).length)
    return gradedWords(sum(of.questions.map(({ persons }) => persons.length)), sum(graded))
  }
  if (of.kind === 'resolution' && of.questions.length > 1)
    return `已选 ${of.questions.filter((_, n) => choiceOf(n).vote).length} 题，共 ${of.questions.length} 题`
  return undefined
}

/** How far it is, where the thumb is: over the button. */
export function Progress({ of, choices }: { of: Asking; choices: readonly Choice[] }) {
  const said = words(of, choices)
  return said ? <View className="b-count u-num">{said}</View> : null
}
