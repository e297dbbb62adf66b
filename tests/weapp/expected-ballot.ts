import { AGAIN, all, BIND, CUT_OFF, type Lines, lines, NOT_YOURS, twice } from './lines'
import type { PageName } from './pages'

type Room = Extract<PageName, `features/ballot/${string}`>

const NOTHING = ['还没有表决、选举', '有需要您投票的事时会通知您', '!准备中', '!发起']
const MAKES = ['还没有表决、选举', '准备中', '发起表决、选举']
const TEMPLATES = ['这次投什么', '方案表决', '工会委员会选举', '民主测评', '意向调查']
const off = twice([CUT_OFF, AGAIN])

/** Of a ballot that is not there. */
const NO_BALLOT = lines([[BIND], ...all(['没有找到'])], off, [[NOT_YOURS], ['没有找到'], ['没有找到']])

export const ballotLines: Record<Room, Lines> = {
  'features/ballot/pages/list/index': lines([[BIND], NOTHING, MAKES, MAKES], off, [[NOT_YOURS], MAKES, NOTHING]),
  'features/ballot/pages/edit/index': lines(
    [[BIND], [NOT_YOURS, '!方案表决'], TEMPLATES, TEMPLATES],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], TEMPLATES, [NOT_YOURS]],
  ),
  'features/ballot/pages/ballot/index': NO_BALLOT,
  'features/ballot/pages/vote/index': NO_BALLOT,
  'features/ballot/pages/receipt/index': NO_BALLOT,
  'features/ballot/pages/result/index': NO_BALLOT,
  'features/ballot/pages/turnout/index': NO_BALLOT,
  'features/ballot/pages/desk/index': NO_BALLOT,
  'features/ballot/pages/missing/index': NO_BALLOT,
  'features/ballot/pages/count/index': NO_BALLOT,
  'features/ballot/pages/write-ins/index': NO_BALLOT,
  'features/ballot/pages/remarks/index': NO_BALLOT,
  'features/ballot/pages/bindings/index': NO_BALLOT,
}
