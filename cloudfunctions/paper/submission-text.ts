import { baseWords, secrecyWords } from '@domain/ballot/names'
import type { Election } from '@domain/ballot/question'
import type { Result } from '@domain/ballot/result'
import type { BallotView } from '@domain/ballot/view'
import type { SettingsFields } from '@domain/member/settings'
import type { FileChild, Table } from 'docx'
import { resultParts } from './ballot-results'
import { windowWords } from './ballot-words'
import { middle } from './entrant-lists'
import { type Row, ruled } from './table'
import { paragraph, WIDTH } from './word'
import { dayWords } from './words'

export type Submitted = Extract<BallotView, { kind: 'election' }>

const TEXT = { size: 14, indent: true, lines: 1.8, align: 'both' } as const
const text = (words: string) => paragraph(words, TEXT)
const heading = (words: string) => paragraph(words, { hei: true, size: 14, before: 6, lines: 1.8, keepNext: true })
const LAW = '《中华人民共和国工会法》《中国工会章程》和《工会基层组织选举工作条例》'

function candidateTable({ candidates }: Election): Table {
  const rows = candidates.map(({ name, post, intro }, i): Row => {
    const cells = [middle(i + 1), middle(name), { text: post ?? '', size: 10.5 }, { text: intro ?? '', size: 10.5 }]
    return { cells, height: 9, whole: true }
  })
  return ruled([1.3, 2.6, 4.6, 7.5], [{ cells: ['序号', '姓名', '现任职务', '简介'], head: true }, ...rows], WIDTH)
}

const isCompetitive = ({ rules }: Submitted, { candidates, seats }: Election) =>
  rules.competitive ?? candidates.length > seats

const COMING = {
  two_thirds: '参加选举的人数达到应到人数的三分之二以上，选举有效；',
  half: '参加选举的人数超过应到人数的半数，选举有效；',
  none: '',
}

/** 选举办法, as the rules of this ballot say it. */
function howWords({ rules, secrecy }: Submitted): string {
  const { base = 'due', quorum = 'two_thirds', attachedFileId } = rules
  const own = attachedFileId ? '按所附本校《选举办法》执行：' : ''
  const passing = `获得赞成票超过${baseWords[base]}半数的，始得当选；获得半数以上赞成票的人数多于应选名额时，以得票多的当选。`
  return `${own}采用${secrecyWords[secrecy]}投票方式。${COMING[quorum]}${passing}`
}

function publicWords({ rules: { publicFrom, publicTo } }: Submitted): string {
  if (publicFrom && publicTo) return `候选人名单自${dayWords(publicFrom)}至${dayWords(publicTo)}公示。`
  return '候选人名单自＿＿＿＿年＿＿月＿＿日至＿＿＿＿年＿＿月＿＿日公示。'
}
const named = (list: readonly { name: string }[]) => list.map(({ name }) => name).join('、')

/** What one asks the superior union for, before an election. */
export function submissionBefore(ballot: Submitted, order: SettingsFields['candidateOrder']): FileChild[] {
  const { title, questions, opensAt, closesAt, scrutineers, rules } = ballot
  const several = questions.length > 1
  return [
    text(`根据${LAW}的有关规定，我会拟于${windowWords(opensAt, closesAt)}进行${title}。现将有关事项请示如下：`),
    heading('一、选举项目和名额'),
    ...questions.map((q) => {
      const how = isCompetitive(ballot, q) ? '差额选举' : '等额选举'
      return text(`${q.title}：应选 ${q.seats} 人，候选人 ${q.candidates.length} 人，实行${how}。`)
    }),
    heading('二、候选人名单'),
    paragraph(order === 'drawn' ? '候选人按抽签的先后排列。' : '候选人按姓氏笔画为序排列。', { ...TEXT, after: 4 }),
    ...questions.flatMap((q, i) => [
      ...(several ? [paragraph(`${i + 1}. ${q.title}`, { size: 12, before: 4, after: 3, keepNext: true })] : []),
      candidateTable(q),
    ]),
    heading('三、选举办法'),
    text(howWords(ballot)),
    heading('四、候选人公示'),
    text(publicWords(ballot)),
    heading('五、监票人'),
    text(`${scrutineers.length > 0 ? named(scrutineers) : '＿＿＿＿＿＿、＿＿＿＿＿＿'}。监票人不是候选人。`),
    heading('六、投票方式'),
    text('拟通过手机投票：一人一票，不能代投，选票上不记投票人；不便用手机的，发给纸质选票，合并计票。请一并批示。'),
    text('妥否，请批示。'),
    paragraph(`附件：1. 选票样张${rules.attachedFileId ? '　2. 选举办法' : ''}`, { ...TEXT, before: 8 }),
  ]
}

/** What came of it, for the superior union's approval. */
export function submissionAfter(ballot: Submitted, result: Result): FileChild[] {
  const { title, rules, opensAt, closesAt, closedAt = closesAt, secrecy } = ballot
  const approved = rules.approvalNo ? `和贵会批复（${rules.approvalNo}）` : '和贵会批复（＿＿＿＿＿＿）'
  const { due, present, issued, returned, valid, invalid } = result
  const at = windowWords(opensAt, Math.min(closedAt, closesAt))
  return [
    text(`根据${LAW}${approved}，我会于${at}以${secrecyWords[secrecy]}投票方式进行了${title}。现将选举结果报告如下：`),
    heading('一、到会和投票情况'),
    text(
      `应到 ${due} 人，实到 ${present} 人；发出选票 ${issued} 票，收回 ${returned} 票，其中有效票 ${valid} 票，无效票 ${invalid} 票。`,
    ),
    heading('二、得票情况'),
    ...resultParts(ballot, result),
    heading('三、选举结果'),
    ...result.words.split('\n').map(text),
    text('以上选举结果，请予批复。'),
    paragraph('附件：选举结果报告单', { ...TEXT, before: 8 }),
  ]
}
