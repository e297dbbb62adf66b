// @ts-check
import { createHash } from 'node:crypto'

/**
 * The published box: what README.md says of it, and nothing else, is known here.
 * @typedef {{id: string, name: string}} Candidate
 * @typedef {{title: string, candidates?: Candidate[], seats?: number, writeIns?: boolean, persons?: {id: string}[],
 *   options?: {id: string}[], max?: number}} Question
 * @typedef {{question: number, from: string, to: string}} Merge
 * @typedef {'for' | 'against' | 'abstain'} Vote
 * @typedef {'excellent' | 'competent' | 'basically_competent' | 'incompetent'} Grade
 * @typedef {{id: string} & Partial<Record<Vote | Grade | 'votes', number>>} Line
 * @typedef {{candidates?: Line[], writeIns?: {name: string, for: number}[], persons?: Line[], options?: Line[],
 *   for?: number, against?: number, abstain?: number}} Sums
 * @typedef {{issued?: number, returned: number, invalid: number, questions: Sums[]}} Paper
 * @typedef {'due' | 'present' | 'returned' | 'valid'} Base
 * @typedef {{ballotId: string, kind: 'resolution' | 'election' | 'appraisal' | 'poll', questions: Question[],
 *   scheme: string, contents: string[], receipts: string[], fingerprint: string, contentsHash: string,
 *   receiptsHash: string, count: number, voted: number, due: number, rules: {base?: Base, quorum?: string},
 *   blind?: string, paper?: Paper, present?: number, merges: Merge[], withheld?: string, cursor?: string}} Box
 * @typedef {{ok: boolean, said: string}} Check
 */

/** @param {string} text */
export const sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
/** @param {readonly string[]} lines */
const listHash = (lines) => sha256(lines.map((line) => `${line}\n`).join(''))
/** @param {readonly string[]} lines */
const isSorted = (lines) => lines.every((line, i) => i === 0 || String(lines[i - 1]) <= line)
/** @param {Partial<Box>} page */
const headOf = ({ contents: _c, receipts: _r, cursor: _n, ...head }) => JSON.stringify(head)

/**
 * The pages of a box as one, in the order given; null where they are none.
 * @param {readonly Box[]} pages
 * @returns {Box | null}
 */
export function boxOf(pages) {
  const [first] = pages
  if (!first || pages.some((page) => !Array.isArray(page?.contents) || !Array.isArray(page?.receipts))) return null
  const { cursor: _, ...box } = first
  return { ...box, contents: pages.flatMap((page) => page.contents), receipts: pages.flatMap((page) => page.receipts) }
}

/**
 * Whether the box is what was sealed: both lists whole and in order, their hashes, the fingerprint made of them, and as
 * many ballots as people voted. `sealed`: the fingerprint as it was noted at closing; without it one knows only that
 * the file agrees with itself.
 * @param {readonly Box[]} pages
 * @param {Box} box
 * @param {string} [sealed]
 * @returns {Check[]}
 */
export function checkBox(pages, box, sealed) {
  const { ballotId, scheme, blind, contents, receipts, count, voted, due, withheld } = box
  const isOne = pages.every((page) => headOf(page) === headOf(pages[0] ?? {}))
  const ends = pages.map((page) => page.cursor === undefined)
  const isWhole = isOne && ends.indexOf(true) === pages.length - 1
  const contentsHash = withheld ? box.contentsHash : listHash(blind === undefined ? contents : [blind, ...contents])
  const receiptsHash = listHash(receipts)
  const fingerprint = sha256(`${scheme}\n${ballotId}\n${count}\n${contentsHash}\n${receiptsHash}\n`)
  const isCounted = receipts.length === count && (withheld ? contents.length === 0 : contents.length === count)
  const checks = [
    { ok: isWhole, said: `各页同属一个票箱，没有缺页（${pages.length}页）` },
    { ok: scheme === 'open-1', said: `选票写法 ${scheme}` },
    { ok: isSorted(contents) && isSorted(receipts), said: '选票和回执都按自身内容排列，看不出先后' },
    { ok: new Set(receipts).size === receipts.length, said: '没有重复的回执' },
    {
      ok: withheld !== undefined || contentsHash === box.contentsHash,
      said: withheld ? '选票不公布' : '选票清单与其摘要一致',
    },
    { ok: receiptsHash === box.receiptsHash, said: '回执清单与其摘要一致' },
    { ok: fingerprint === box.fingerprint, said: `封箱码 ${fingerprint}` },
    {
      ok: isCounted,
      said: `箱内${withheld ? receipts.length : contents.length}票，回执${receipts.length}个，封箱时记${count}票`,
    },
    { ok: voted === count && voted <= due, said: `名册应到${due}人，用手机投票${voted}人` },
  ]
  if (sealed !== undefined) checks.push({ ok: sealed === fingerprint, said: '封箱码与封箱时记下的一致' })
  return checks
}
