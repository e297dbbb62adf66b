import { AGAIN, BIND, CUT_OFF, type Lines, lines, NOT_YOURS } from './lines'
import type { PageName } from './pages'

type Room = Extract<PageName, `features/condolence/${string}`>

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
}
