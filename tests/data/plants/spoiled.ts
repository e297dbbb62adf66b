import type { Member } from '@domain/member/model'
import type { Notice } from '@domain/notice/model'
import type { Proposal, State } from '@domain/proposal/model'
import type { Audit } from '../../../cloudfunctions/kit/deed'
import type { Kept } from '../../../cloudfunctions/kit/integrity'
import type { Read } from '../../../cloudfunctions/notice/store'

/** All records, to be spoiled. */
export class Spoiled {
  constructor(readonly records: Record<string, Kept[]>) {}
  all<T extends Kept>(collection: string): T[] {
    return (this.records[collection] ?? []) as T[]
  }
  one<T extends Kept>(collection: string, fits: (doc: T) => boolean = () => true): T {
    const found = this.all<T>(collection).find(fits)
    if (!found) throw new Error(`the good school has no such record in ${collection}`)
    return found
  }
  add<T extends Kept>(collection: string, doc: T): void {
    this.records[collection] = [...this.all(collection), doc]
  }
  drop(collection: string, fits: (id: string) => boolean): void {
    this.records[collection] = this.all(collection).filter((doc) => !fits(doc._id))
  }
  proposal = (state: State, fits: (p: Proposal) => boolean = () => true) =>
    this.one<Proposal>('proposals', (p) => p.state === state && fits(p))
  member = (fits: (m: Member) => boolean) => this.one<Member>('members', (m) => m.kind !== 'technical' && fits(m))
  /** Bound, and without a request of its own. */
  quiet = () => this.member((m) => m.staffNo === '1055')
  invited = () => this.one<Audit>('audits', (a) => a.action === 'member.invite')
  read = () => this.one<Read>('reads')
  notice = (fits: (n: Notice) => boolean = () => true) =>
    this.one<Notice>('notices', (n) => fits(n) && n._id !== this.#readNotice)
  get #readNotice() {
    return this.read()._id.split('_')[0]
  }
}

/** A fault: what it is, the one problem that must be found (`collection KIND field`), and how it comes into a good school. */
export type Plant = [what: string, problem: string, plant: (s: Spoiled) => void]
export const NOBODY = 'nobody'
export const set = <T extends object>(doc: T, fields: { [K in keyof T]?: unknown }): void => {
  Object.assign(doc, fields)
}
