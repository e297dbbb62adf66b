import type { BallotKind } from '@domain/ballot/question'
import { type Form, NOTHING, newQuestion } from './form'

/** What schools vote on, as a beginning that can be changed. */
export interface Template {
  key: string
  kind: BallotKind
  name: string
  desc: string
  start: Partial<Form>
}

export const TEMPLATES: readonly Template[] = [
  {
    ...{ key: 'scheme', kind: 'resolution', name: '方案表决' },
    desc: '教代会审议方案：同意、不同意、弃权',
    start: { audience: { kind: 'delegates', ids: [] }, questions: [newQuestion()] },
  },
  {
    ...{ key: 'committee', kind: 'election', name: '工会委员会选举' },
    desc: '会员选举委员，差额，过半数当选',
    start: {
      title: '工会委员会委员选举',
      audience: { kind: 'union_members', ids: [] },
      questions: [newQuestion({ title: '工会委员会委员', seats: '5' })],
    },
  },
  {
    ...{ key: 'audit', kind: 'election', name: '经费审查委员会选举' },
    desc: '候选人不能是工会委员',
    start: {
      title: '工会经费审查委员会委员选举',
      audience: { kind: 'union_members', ids: [] },
      questions: [newQuestion({ title: '经费审查委员会委员', seats: '3' })],
    },
  },
  {
    ...{ key: 'delegates', kind: 'election', name: '教代会代表选举' },
    desc: '按小组（选区）选举代表',
    start: {
      title: '教代会代表选举',
      audience: { kind: 'groups', ids: [] },
      questions: [newQuestion({ title: '教代会代表' })],
    },
  },
  {
    ...{ key: 'appraisal', kind: 'appraisal', name: '民主测评' },
    desc: '优秀、称职、基本称职、不称职，可以写意见',
    start: { title: '领导干部民主测评', questions: [newQuestion({ title: '领导班子成员' })] },
  },
  {
    ...{ key: 'poll', kind: 'poll', name: '意向调查' },
    desc: '从几个选项里选，看大家更愿意哪一种',
    start: { questions: [newQuestion()] },
  },
]

export const begin = ({ kind, start }: Template): Form => ({ ...NOTHING, ...start, kind })
