import { cancel } from './cancel'
import { get } from './get'
import { list } from './list'
import { postpone } from './postpone'
import { publish } from './publish'
import { save } from './save'

export const defining = { save, publish, postpone, cancel, list, get }
