import { memberContract } from '@domain/member/contract'
import { serve } from '../kit/serve'
import { apply } from './apply'
import { bind } from './bind'
import { cancel } from './cancel'
import { get } from './get'
import { makeGroup, moveGroup, removeGroup, renameGroup } from './group'
import { groups } from './groups'
import { history } from './history'
import { importRoster } from './import-roster'
import { invite } from './invite'
import { leave } from './leave'
import { list } from './list'
import { looks } from './looks'
import { me } from './me'
import { mergeGroups } from './merge'
import { myCode } from './own-code'
import { rebind } from './rebind'
import { reinstate } from './reinstate'
import { retire } from './retire'
import { setRoles } from './set-roles'
import { setTeam } from './set-team'
import { settings } from './settings'
import { settle } from './settle'
import { bindBySlip, whose } from './slip'
import { transfer } from './transfer'
import { updateSettings } from './update-settings'
import { vacancies } from './vacancies'
import { wishes } from './wishes'

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
  apply,
  cancel,
  settle,
  wishes,
  whose,
  bindBySlip,
  rebind,
  transfer,
  retire,
  leave,
  reinstate,
  vacancies,
  history,
  looks,
  makeGroup,
  renameGroup,
  moveGroup,
  mergeGroups,
  removeGroup,
  setTeam,
  myCode,
})
