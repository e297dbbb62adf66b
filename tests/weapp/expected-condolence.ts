import { AGAIN, all, BIND, CUT_OFF, type Line, type Lines, lines, NOT_YOURS } from './lines'
import type { PageName } from './pages'

type Room = Extract<PageName, `features/condolence/${string}`>

const NOTHING = ['还没有和您有关的事', '报告', '慰问标准', '!汇总']
const DESK = ['待办', '全部', '没有等您办理的事', '报告', '汇总']
const SELF = ['什么事', '亲人离世', '（本人）', '告诉工会小组长']
const OTHERS = ['什么事', '亲人离世', '今天发生', '请选什么事', '!告诉工会小组长']
const STANDARDS = ['亲人离世', '1,000.00 元', '标准由工会主席修改']
const CHANGED_BY_CHAIR = ['亲人离世', '点一项就能改']
const TOTALS = ['今年', '这段时间没有看望和发放']
const ROWS = ['全部', '没有明细']

const twice = (line: Line): [Line, Line] => [line, line]
const off = twice([CUT_OFF, AGAIN])

/** Of a case that is not there. */
const NO_CASE = lines([[BIND], ...all(['没有找到'])], off, [[NOT_YOURS], ['没有找到'], ['没有找到']])

const NO_RUNS = ['还没有福利发放', '!发起发放']
const MAKES = ['还没有福利发放', '发起发放']
const MAKING = ['名称', '发给谁', '每人价值（元）', '预算', '请填名称']
/** Of a run that is not there, for whom it would be theirs to hand out. */
const NO_RUN = lines(
  [[BIND], [NOT_YOURS], ['没有找到'], ['没有找到']],
  [[CUT_OFF, AGAIN], [NOT_YOURS]],
  [[NOT_YOURS], ['没有找到'], [NOT_YOURS]],
)

export const condolenceLines: Record<Room, Lines> = {
  'features/condolence/pages/list/index': lines([[BIND], NOTHING, DESK, DESK], off, [[NOT_YOURS], DESK, NOTHING]),
  'features/condolence/pages/detail/index': NO_CASE,
  'features/condolence/pages/report/index': lines(
    [[BIND], SELF, OTHERS, OTHERS],
    [[CUT_OFF, AGAIN], SELF],
    [[NOT_YOURS], OTHERS, SELF],
  ),
  'features/condolence/pages/visit/index': NO_CASE,
  'features/condolence/pages/standards/index': lines([[BIND], STANDARDS, STANDARDS, CHANGED_BY_CHAIR], off, [
    [NOT_YOURS],
    CHANGED_BY_CHAIR,
    STANDARDS,
  ]),
  'features/condolence/pages/totals/index': lines(
    [[BIND], [NOT_YOURS], TOTALS, TOTALS],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], TOTALS, [NOT_YOURS]],
  ),
  'features/condolence/pages/rows/index': lines(
    [[BIND], [NOT_YOURS], ROWS, ROWS],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], ROWS, [NOT_YOURS]],
  ),
  'features/condolence/pages/own/index': NO_CASE,
  'features/condolence/pages/letter/index': NO_CASE,
  'features/condolence/pages/write-letter/index': lines(
    [[BIND], [NOT_YOURS], ['没有找到'], ['没有找到']],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], ['没有找到'], [NOT_YOURS]],
  ),
  'features/condolence/pages/runs/index': lines([[BIND], NO_RUNS, MAKES, MAKES], off, [[NOT_YOURS], MAKES, NO_RUNS]),
  'features/condolence/pages/run/index': NO_CASE,
  'features/condolence/pages/run-make/index': lines(
    [[BIND], [NOT_YOURS], MAKING, MAKING],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], MAKING, [NOT_YOURS]],
  ),
  'features/condolence/pages/run-hand/index': NO_RUN,
  'features/condolence/pages/run-progress/index': NO_RUN,
}
