import type { RosterRow } from '@domain/member/model'
import type { PaperContract } from '@domain/paper/contract'
import type { SheetFault, SheetProblem } from '@domain/paper/model'
import { fileWords } from './file'
import type { Words } from './kit'
import { columnWords } from './member'

const named = (columns: readonly (keyof RosterRow)[]) => columns.map((column) => columnWords[column]).join('、')

export const paperWords: Words<PaperContract> & typeof fileWords = {
  ...fileWords,
  NOT_A_SHEET: ({ locked }) =>
    locked
      ? '这个文件有打开密码，读不了。请在 Excel 里取消密码（文件 → 信息 → 保护工作簿），另存后再选。'
      : '这个文件不是 Excel 表格，或者已经损坏。请用 Excel 打开，另存为 .xlsx 再选。',
  NO_HEADER: '没有找到表头。表里要有一行写着“姓名、工会小组、性别、类别”，可以下载模板对照。',
  MISSING_COLUMNS: ({ columns }) => `表头里缺少这几列：${named(columns)}。请在 Excel 里补上，保存后再选。`,
  NO_ROWS: '只有表头，没有人员。请把人员填在表头下面，保存后再选。',
  TOO_MANY: ({ most }) => `一次最多 ${most} 人，请分批办理。`,
  NOBODY: '没有需要邀请单的人：都已经绑定了。',
  CANCELLED: '活动已经取消，不再出海报。',
  NO_RESULTS: '还没有成绩。请先编排、录入成绩，再打印成绩册。',
  NO_PRIZES: '还没有定奖项。请先评定获奖名单，再打印签领表。',
  NOT_COUNTED: '还没有结果，没有记录可以打印。',
  READERS_ONLY: '测评结果只给指定的人看，您不能打印。',
  NOT_ELECTION: '只有选举需要报批件。',
  NO_ROLL: '名册在投票开始时生成，现在还没有。',
}

/** Of a picture that is saved. */
export const pictureWords = {
  ...paperWords,
  NO_ALBUM: '没有存到相册：您还没有允许。请点“去设置”，打开“添加到相册”，回来再存一次。',
  CANNOT_SAVE: '没有存到相册。请再试一次，或长按图片保存。',
}

/** Of a roster's file that was chosen. */
export const rosterFileWords = {
  ...paperWords,
  NOT_FOUND: '上传的文件没有找到，请重新选择。',
  EMPTY_FILE: '这个文件是空的，请重新选择。',
}

type ProblemWords = {
  name: string
  /** What to do, in one line. */
  advice: string
}
export const sheetProblemWords: Record<SheetProblem, ProblemWords> = {
  FORMULA: { name: '公式', advice: '读到的是公式上次算出的结果。请核对；拿不准就复制后“选择性粘贴 → 数值”。' },
  ERROR_VALUE: { name: '错误值', advice: '格子里是 #N/A 这样的错误，没有读取。请改成正确的内容。' },
  MERGED: { name: '合并单元格', advice: '竖着合并的格子，每一行都按第一格读取，请核对。最好取消合并，每一行都填上。' },
  BAD_DATE: { name: '日期', advice: '请写成 2010-09-01 的样子；不是日期的格子，请把格式改成“文本”后重新填。' },
  LOST_DIGITS: { name: '长数字', advice: 'Excel 丢了后几位数字。请把格式改成“文本”后重新填。' },
  HIDDEN_ROW: { name: '隐藏的行', advice: '隐藏的行也会读取。不要导入的，请删除。' },
  HIDDEN_COLUMN: { name: '隐藏的列', advice: '隐藏的列也会读取。不要导入的，请删除。' },
  HIDDEN_SHEET: { name: '隐藏的工作表', advice: '没有读取。要导入的，请取消隐藏并放到单独的文件里。' },
  OTHER_SHEET: { name: '其他工作表', advice: '一次只读一张工作表，这些没有读取。要导入的，请另存成单独的文件。' },
}

/** `第 6 行 C 列“入会日期”：2010.13.1`; a whole sheet by its name. */
export function placeWords({ line, column, place, detail }: SheetFault): string {
  const row = line === undefined ? '' : `第 ${line} 行`
  const head = column === undefined ? '' : `“${columnWords[column]}”`
  const at = [row, place && `${place} 列`].filter(Boolean).join(' ')
  return [`${at}${head}`, detail].filter(Boolean).join('：')
}
