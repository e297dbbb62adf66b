import { randomInt } from 'node:crypto'
import { dayOf } from '@domain/kit/time'
import type { Invite, Member } from '@domain/member/model'
import { CODE_LENGTH, CODE_LETTERS, sortNameOf } from '@domain/member/rules'
import { DEFAULTS, type SettingsRecord } from '@domain/member/settings'

/** The technician of an empty school: no person, only a way in for whoever brings the roster. */
export const ADMIN = { staffNo: 'admin', name: '系统管理员' }

export const newInviteCode = () =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')

interface Given {
  schoolName: string
  /** With which the admin binds the first WeChat account. */
  inviteCode: string
  /** ms since 1970. */
  now: number
}

/**
 * The documents, by collection, that a fresh cloud needs before its first call: the settings, and a technical admin with
 * an invite, who brings in the roster and names the first chair. Groups come with the roster.
 */
export function firstFiles({ schoolName, inviteCode, now }: Given) {
  const settings: SettingsRecord = { _id: 'settings', version: 1, ...DEFAULTS, schoolName }
  const admin: Member = {
    ...ADMIN,
    _id: 'admin',
    version: 1,
    sex: 'female',
    kind: 'technical',
    state: 'active',
    groupId: '',
    group: '',
    groupIds: [],
    held: [{ role: 'admin', from: dayOf(now) }],
    roleNames: ['admin'],
    sortName: sortNameOf(ADMIN),
  }
  const invite: Invite = { _id: admin._id, code: inviteCode, at: now }
  return { settings: [settings], members: [admin], invites: [invite] }
}
