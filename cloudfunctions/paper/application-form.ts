import type { MemberView } from '@domain/member/model'
import type { Wish } from '@domain/member/wish'
import { label, type Row, ruled, signature } from './table'
import { paragraph, paragraphs, WIDTH } from './word'
import { BLANK_DATE, dateWords, sexWords, wishStateWords } from './words'

const PLEDGE = '我自愿加入中国工会，遵守《中国工会章程》，执行工会决议，积极参加工会活动，按时交纳会费，履行会员义务。'
const COLUMNS = [3, 4, 3, 4, 3, 4]
const SIZE = { size: 11 }

const blank = (name: string) => [label(name), { text: '' }]
const field = (name: string, text: string | number | undefined) => [label(name), { text: String(text ?? '') }]
const wide = (name: string, children: Row['cells'][number], height: number): Row => ({
  cells: [label(name), children],
  height,
})

/** 入会申请表: what the record says is filled in, the rest is the applicant's to write. */
export function applicationForm(title: string, wish: Wish, member: MemberView, school: string) {
  const opinion = (text: string, who: string, date = BLANK_DATE) => ({
    span: COLUMNS.length - 1,
    children: [...paragraphs(text, SIZE), paragraph(''), signature(`${who}　　　　　　　${date}`)],
  })
  const settled = wish.state === 'granted' || wish.state === 'declined'
  const result = settled ? `${wishStateWords[wish.state]}。${wish.why ?? ''}` : ''
  const rows: Row[] = [
    {
      cells: [
        ...field('姓名', member.name),
        ...field('性别', sexWords[member.sex]),
        ...field('出生年份', member.birthYear),
      ],
    },
    { cells: [...blank('民族'), ...blank('籍贯'), ...blank('政治面貌')] },
    { cells: [...blank('文化程度'), ...blank('技术职称'), ...field('工号', member.staffNo)] },
    { cells: [...field('部门', member.department), ...field('职务', member.post), ...field('联系电话', member.phone)] },
    { cells: [label('工会小组'), { text: member.group, span: COLUMNS.length - 1 }] },
  ].map((row) => ({ ...row, height: 10 }))
  return [
    paragraph(title, { hei: true, size: 22, align: 'center', after: 6 }),
    paragraph(`${school}工会　　　　　　申请日期：${dateWords(wish.at)}`, { ...SIZE, after: 4 }),
    ruled(
      COLUMNS,
      [
        ...rows,
        wide(
          '本人\n申请',
          {
            span: COLUMNS.length - 1,
            children: [
              paragraph(PLEDGE, { ...SIZE, indent: true }),
              ...(wish.text ? paragraphs(wish.text, { ...SIZE, indent: true }) : []),
              paragraph(''),
              signature(`申请人（签字）：　　　　　　　${BLANK_DATE}`),
            ],
          },
          62,
        ),
        wide('工会小组\n意见', opinion('', '组长（签字）：'), 40),
        wide(
          '基层工会\n委员会\n意见',
          opinion(
            result,
            settled ? `经办人：${wish.settledBy ?? ''}　（盖章）` : '（盖章）',
            settled && wish.settledAt ? dateWords(wish.settledAt) : BLANK_DATE,
          ),
          44,
        ),
        wide('备注', { text: '', span: COLUMNS.length - 1 }, 20),
      ],
      WIDTH,
    ),
  ]
}
