import type { BallotRules, Base } from './model'
import type { Asking, BallotKind, Election } from './question'
import type { ElectionResult, QuestionResult, ResolutionResult, Result } from './result'

const DEED: Record<BallotKind, string> = { resolution: '表决', election: '选举', appraisal: '测评', poll: '调查' }
const HALF: Record<Base, string> = {
  due: '应到半数',
  present: '实到半数',
  returned: '收回票的半数',
  valid: '有效票的半数',
}
const SHORT = { two_thirds: '未达到应到的三分之二', half: '未超过应到的半数', none: '' }
const NAMED_MOST = 10

const listed = (names: readonly string[]) =>
  names.length > NAMED_MOST ? `${names.slice(0, NAMED_MOST).join('、')}等${names.length}人` : names.join('、')
const percent = (part: number, of: number) => (Math.round((part * 1000) / Math.max(of, 1)) / 10).toFixed(1)

const adoption = ({ for: yes, adopted }: ResolutionResult, half: string) =>
  `同意${yes}票，${adopted ? `超过${half}，通过` : `未超过${half}，未通过`}`

function election({ candidates, seats }: Election, found: ElectionResult, half: string) {
  const nameOf = new Map(candidates.map(({ id, name }) => [id, name]))
  const all = [
    ...found.candidates.map(({ id, for: yes, elected }) => ({ id, name: nameOf.get(id) ?? id, for: yes, elected })),
    ...found.writeIns.map((one) => ({ id: one.name, ...one })),
  ].sort((a, b) => b.for - a.for)
  const elected = all.filter((one) => one.elected)
  const who = elected.map((one) => `${one.name}（${one.for}票）`).join('、')
  const first = elected.length > 0 ? `当选：${who}` : '无人当选'
  const left = seats - elected.length
  if (left === 0) return first
  const { runOff } = found
  if (!runOff) return `${first}；空缺${left}个名额`
  const again = all.filter((one) => runOff.candidates.includes(one.id))
  const names = listed(again.map(({ name }) => name))
  return runOff.why === 'tie'
    ? `${first}；${names}得票相同（${again[0]?.for ?? 0}票），剩余${left}个名额在其中再次选举`
    : `${first}；超过${half}的不足${seats}人，剩余${left}个名额可在${names}中再次选举`
}

function lineOf(asking: Asking, n: number, found: QuestionResult, half: string): string | null {
  if (asking.kind === 'resolution' && 'adopted' in found) return adoption(found, half)
  const question = asking.kind === 'election' ? asking.questions[n] : undefined
  return question && 'candidates' in found ? election(question, found, half) : null
}

type Need = { base: Base; quorum: NonNullable<BallotRules['quorum']> }

/** The result as it is read out: a head, and with several questions a line each. Paper and phone are never told apart. */
export function wordsFor(
  asking: Asking,
  { base, quorum }: Need,
  found: Omit<Result, 'words'>,
  isVoid: boolean,
): string {
  const { due, issued, returned, valid, invalid } = found
  const invalidly = `${DEED[asking.kind]}无效`
  const came = found.present === returned ? '' : `，实到${found.present}人`
  if (isVoid) return `应到${due}人${came}，发出${issued}票，收回${returned}票，收回的票多于发出的票，${invalidly}`
  const share = `（${percent(returned, due)}%）`
  const taken = asking.kind === 'poll' ? `参与${returned}人${share}` : `收回${returned}票`
  const head = `应到${due}人${came}，${taken}${invalid > 0 ? `，有效${valid}票` : ''}`
  if (found.quorum && !found.quorum.met) return `${head}，${SHORT[quorum]}（${found.quorum.needed}人），${invalidly}`
  const lines = found.questions.map((one, n) => lineOf(asking, n, one, HALF[base])).filter((line) => line !== null)
  if (asking.questions.length === 1) return [head, ...lines].join('，')
  return [head, ...lines.map((line, n) => `${asking.questions[n]?.title ?? ''}：${line}`)].join('\n')
}
