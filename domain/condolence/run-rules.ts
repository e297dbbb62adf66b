import type { Caller } from '../member/model'
import { CONDOLENCE_KINDS, type CondolenceKind, type Form, type Receiver } from './model'
import { GIFT_FORMS, type Run, type RunGroup, type RunKind } from './run'
import { formsOf } from './standard'

type Me = Pick<Caller, 'id' | 'roles' | 'groupId' | 'groupIds' | 'kind' | 'state' | 'sex'>
const holds = (me: Me, ...roles: readonly string[]) => me.roles.some((r) => roles.includes(r))

export const isOffice = (me: Me) => holds(me, 'committee', 'chair')
export const readsBooks = (me: Me) => isOffice(me) || holds(me, 'treasurer', 'audit')

const isOfGroup = (me: Me, groupIds: readonly string[]) => holds(me, 'leader') && groupIds.includes(me.groupId)
/** A leader gives to the people of their group and of those below it, as the run was made. */
export const handsTo = (me: Me, person: Pick<Receiver, 'groupIds'>) => isOffice(me) || isOfGroup(me, person.groupIds)
export const handsOut = (me: Me, run: Pick<Run, 'groupIds'>) => isOffice(me) || isOfGroup(me, run.groupIds)
/** The groups of a run whose people the caller may see. */
export const groupsFor = (me: Me, run: Pick<Run, 'groups'>): RunGroup[] =>
  readsBooks(me) ? run.groups : run.groups.filter((g) => isOfGroup(me, g.groupIds))

const isKind = (kind: RunKind): kind is RunKind & CondolenceKind =>
  (CONDOLENCE_KINDS as readonly string[]).includes(kind)
/** Forms that the national rules leave for what is handed out to everybody. */
export const runFormsOf = (kind: RunKind): readonly Form[] => (isKind(kind) ? formsOf(kind) : GIFT_FORMS)

export const mayChoose = (run: Pick<Run, 'choices' | 'chooseUntil'>, now: number) =>
  run.choices.length > 0 && (run.chooseUntil === undefined || now <= run.chooseUntil)
