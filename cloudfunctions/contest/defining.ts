import { cancel } from './cancel'
import { get } from './get'
import { list } from './list'
import { photos } from './photos'
import { postpone } from './postpone'
import { publish } from './publish'
import { save } from './save'
import { summary } from './summary'

export const defining = { save, publish, postpone, cancel, list, get, photos, summary }
