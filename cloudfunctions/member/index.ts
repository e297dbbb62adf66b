import { memberContract } from '@domain/member/contract'
import { serve } from '../kit/serve'
import { bind } from './bind'
import { get } from './get'
import { groups } from './groups'
import { importRoster } from './import-roster'
import { invite } from './invite'
import { list } from './list'
import { me } from './me'
import { setRoles } from './set-roles'
import { settings } from './settings'
import { updateSettings } from './update-settings'

export const main = serve(memberContract, {
  me,
  bind,
  invite,
  importRoster,
  list,
  get,
  setRoles,
  groups,
  settings,
  updateSettings,
})
