import { approve } from './approve'
import { assignVisitors } from './assign-visitors'
import { decline } from './decline'
import { get } from './get'
import { list, mine } from './list'
import { report } from './report'
import { standards } from './standards'
import { toDo } from './to-do'
import { updateStandard } from './update-standard'

export const reporting = { standards, updateStandard, report, approve, decline, assignVisitors, mine, toDo, get, list }
