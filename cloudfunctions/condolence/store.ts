import type { Condolence, Visit } from '@domain/condolence/model'
import type { Member } from '@domain/member/model'
import { get, getMany } from '../kit/store'

export const findCase = (id: string) => get<Condolence>('condolences', id)
export const findVisits = (ids: readonly string[]) => getMany<Visit>('visits', ids)
export const findMembers = (ids: readonly string[]) => getMany<Member>('members', ids)
