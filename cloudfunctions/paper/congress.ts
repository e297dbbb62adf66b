import { sessionWords } from '@domain/proposal/number'
import { proposers } from '@domain/proposal/rules'
import { staffCount } from '../kit/caller'
import type { Ctx } from '../kit/serve'

interface Session {
  term: number
  session: number
}
/** Small schools meet as 教职工大会, larger ones by delegates as 教代会; the setting says from where on. */
export async function congressOf({ term, session }: Session, { settings }: Pick<Ctx, 'settings'>) {
  const { kind } = proposers(settings, await staffCount())
  const delegates = kind === 'delegates'
  return {
    /** `八届四次教代会`. */
    name: `${sessionWords(term, session)}${delegates ? '教代会' : '教职工大会'}`,
    delegates,
  }
}
