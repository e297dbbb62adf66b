import { ok } from '@domain/kit/result'
import { HEADS } from '@domain/member/heads'
import type { PaperContract } from '@domain/paper/contract'
import { keepPaper } from '../file/offers'
import type { Handler } from '../kit/serve'
import { excelOf } from './excel'

const EXAMPLE: Record<keyof typeof HEADS, string> = {
  name: '张三',
  staffNo: '20010017',
  group: '中学部/语文组',
  sex: '女',
  kind: '在职',
  department: '教务处',
  post: '教师',
  birthYear: '',
  bornOn: '1985-09-16',
  joinedOn: '2010-09-01',
  phone: '0571-88000000',
  roles: '工会小组长',
}
const HELP = [
  ['姓名、工会小组、性别、类别必填，其余可空；列的次序不限，可以有别的列。'],
  ['工会小组从学校往下写，用 / 隔开，例如：中学部/语文组。没有的小组会自动新建。'],
  ['类别填：在职、非会员（在职未入会）或退休。'],
  [
    '工会职务可填多个，用顿号隔开：工会小组长、教代会代表、提案委员会、承办人、工会委员、工会主席、工会财务、经审委员。',
  ],
  ['出生年份、出生日期填一项即可；填了出生日期，工会能提前知道谁快过生日、谁快退休。'],
  ['没有工号的学校可以空着工号，系统会编号。'],
  ['请不要合并单元格，不要用公式；第二行的例子导入前请删掉。'],
]

export const rosterTemplate: Handler<PaperContract['actions']['rosterTemplate']> = async (_input, ctx) => {
  const heads = Object.values(HEADS)
  const example = Object.keys(HEADS).map((column) => EXAMPLE[column as keyof typeof HEADS])
  const bytes = await excelOf([
    {
      ...{ name: '名册', heads, rows: [example], landscape: true as const },
      widths: heads.map((head) => (head === HEADS.group ? 22 : 13)),
    },
    { name: '填写说明', heads: ['填写说明'], rows: HELP, widths: [90] },
  ])
  return ok(await keepPaper(bytes, '会员名册模板.xlsx', ctx.caller, ctx.now))
}
