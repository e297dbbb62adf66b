import { DECISIONS, type ProposalView, type Reply, SATISFACTIONS } from '@domain/proposal/model'
import { type Cell, label, type Row, ruled, signature } from './table'
import { paragraph, paragraphs, WIDTH } from './word'
import { BLANK_DATE, dateWords, dayWords, decisionWords, outcomeWords, satisfactionWords } from './words'

const SIZE = { size: 11 }
/** One of several boxes is black: both signs are in every Chinese font. */
const boxes = (words: Record<string, string>, list: readonly string[], chosen?: string) =>
  paragraph(list.map((one) => `${one === chosen ? '■' : '□'}${words[one]}`).join('　'), { ...SIZE, boxes: true })

const COLUMNS = [2.9, 4.4, 2.7, 3.8, 2.7, 4.9]
const ALL = COLUMNS.length - 1
const wide = (children: Cell['children']): Cell => ({ children, span: ALL, top: true })
/** A field over the whole width. */
const row = (name: string, children: Cell['children'], height?: number): Row => ({
  cells: [label(name), wide(children)],
  height,
})
const plain = (name: string, text: string) => row(name, paragraphs(text, SIZE))

function review(p: ProposalView, mergedInto: string | undefined) {
  const into = p.decision === 'merged' ? `并入：${mergedInto ?? '另一件提案'}` : ''
  return [
    boxes(decisionWords, DECISIONS, p.decision),
    ...[into, p.reason ?? ''].filter(Boolean).flatMap((text) => paragraphs(text, SIZE)),
    signature(`提案工作委员会（签章）：　　　　　　　${p.decidedOn ? dayWords(p.decidedOn) : BLANK_DATE}`),
  ]
}

function instruction({ instruction: said }: ProposalView) {
  const signed = said ? `批示人：${said.name}　　${dayWords(said.on)}` : `签字：　　　　　　　${BLANK_DATE}`
  return [...(said ? paragraphs(said.text, SIZE) : [paragraph('')]), signature(signed)]
}

function reply({ outcome, text, by, at, department, byName, signed }: Reply) {
  const until = by === undefined ? '' : `（${dayWords(by)}前）`
  return [
    paragraph(`${department}：${outcomeWords[outcome]}${until}`, { ...SIZE, hei: true }),
    ...paragraphs(text, SIZE),
    signature(`答复人：${byName}　　${dateWords(at)}`),
    signature(
      signed
        ? `分管领导签发：${signed.name}　　${dayWords(signed.on)}`
        : `部门负责人（签章）：　　　　　　　${BLANK_DATE}`,
    ),
  ]
}
const blankReply = () => [paragraph(''), paragraph(''), signature(`部门负责人（签章）：　　　　　　　${BLANK_DATE}`)]

function rating({ satisfaction, handledAgain, comment }: ProposalView) {
  const again = handledAgain ? [paragraph('第一次答复后评价为“不满意”，已重新办理。', SIZE)] : []
  return [
    boxes(satisfactionWords, SATISFACTIONS, satisfaction),
    ...again,
    ...(comment ? paragraphs(comment, SIZE) : []),
    signature(`提案人（签字）：　　　　　　　${BLANK_DATE}`),
  ]
}

const submittedAt = ({ timeline, createdAt }: ProposalView) =>
  timeline.filter((s) => s.action === 'submit').at(-1)?.at ?? createdAt

/** 提案表: the one form that goes with a proposal from hand to hand; what is not there yet is left to be written in. */
export function proposalForm(title: string, p: ProposalView, mergedInto?: string) {
  const names = p.endorserNames.join('、')
  const replies: Row[] = p.replies.map((r, i) => row(p.replies.length > 1 ? `第${i + 1}次\n答复` : '答复', reply(r)))
  const open = p.replies.length === 0 || p.state === 'assigned'
  const rows: Row[] = [
    { cells: [label('案由'), { text: p.title, span: 3 }, label('类别'), { text: p.category }], height: 9 },
    {
      cells: [label('提案人'), { text: p.proposer }, label('所在小组'), { text: p.proposerGroup, span: 3 }],
      height: 9,
    },
    ...(p.coProposers.length > 0 ? [plain('共同\n提案人', p.coProposers.join('、'))] : []),
    plain('附议人', names || `（需 ${p.endorsersNeeded} 人附议）`),
    row('理由', paragraphs(p.rationale, SIZE), 26),
    row('建议措施', paragraphs(p.measures, SIZE), 22),
    ...(p.files.length > 0 ? [plain('附件', p.files.map((f) => f.name).join('\n'))] : []),
    row('审查意见', review(p, mergedInto), 20),
    row('校领导\n批示', instruction(p), 16),
    {
      cells: [
        ...[label('承办部门'), { text: p.lead ?? '' }],
        ...[label('协办部门'), { text: p.co.join('、') }],
        ...[label('办理期限'), { text: p.dueOn ? dayWords(p.dueOn) : '' }],
      ],
      height: 9,
    },
    ...replies,
    ...(open ? [row(p.replies.length > 0 ? '重新办理\n答复' : '答复', blankReply(), 24)] : []),
    row(
      '落实情况',
      p.implemented
        ? [
            ...paragraphs(p.implemented.note, SIZE),
            signature(`登记人：${p.implemented.byName}　　${dateWords(p.implemented.at)}`),
          ]
        : [paragraph('')],
      10,
    ),
    row('提案人\n评价', rating(p), 16),
  ]
  return [
    paragraph(title, { hei: true, size: 20, align: 'center', after: 8 }),
    paragraph(
      `编号：${p.number ?? '（附议人数够了以后编号）'}　　　　　　提交日期：${p.state === 'draft' ? '（草稿，未提交）' : dateWords(submittedAt(p))}`,
      { ...SIZE, after: 4 },
    ),
    ruled(COLUMNS, rows, WIDTH),
  ]
}
