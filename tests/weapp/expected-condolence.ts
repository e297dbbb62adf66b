import { AGAIN, BIND, CUT_OFF, type Lines, lines, NOT_YOURS } from './lines'
import type { PageName } from './pages'

type Room = Extract<PageName, `features/condolence/${string}`>

/** Of a case that is not there, or is none of the reader's. */
const NO_CASE = lines(
  [[BIND], ['没有找到'], ['没有找到'], ['没有找到']],
  [
    [CUT_OFF, AGAIN],
    [CUT_OFF, AGAIN],
  ],
  [[NOT_YOURS], ['没有找到'], ['没有找到']],
)
const NOTHING = ['还没有和您有关的事']

export const condolenceLines: Record<Room, Lines> = {
  'features/condolence/pages/list/index': lines(
    [[BIND], NOTHING, NOTHING, NOTHING],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN],
    ],
    [[NOT_YOURS], NOTHING, NOTHING],
  ),
  'features/condolence/pages/own/index': NO_CASE,
  'features/condolence/pages/letter/index': NO_CASE,
  'features/condolence/pages/write-letter/index': lines(
    [[BIND], [NOT_YOURS], ['没有找到'], ['没有找到']],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], ['没有找到'], [NOT_YOURS]],
  ),
}
