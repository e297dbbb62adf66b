import { no, ok } from '@domain/kit/result'
import type { MemberContract } from '@domain/member/contract'
import { changesOf } from '@domain/member/rules'
import { settingsView } from '@domain/member/view'
import type { Deed } from '../kit/deed'
import type { Handler } from '../kit/serve'
import { settingsIn } from './store'

export const updateSettings: Handler<MemberContract['actions']['updateSettings']> = async (input, ctx) => {
  const work = async (deed: Deed) => {
    const record = await settingsIn(deed)
    const current = settingsView(record)
    if (input.version !== undefined && input.version !== record.version) return no('CHANGED', { current })
    const changes = changesOf(current, input)
    if (changes.length === 0) return ok(current)
    const next = { ...record, ...Object.fromEntries(changes.map((c) => [c.field, c.to])), version: record.version + 1 }
    await deed.update('settings', next)
    for (const { field, from, to } of changes) {
      const why = `${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`
      await deed.audit({ recordId: 'settings', from: String(record.version), to: String(next.version), why })
    }
    return ok(settingsView(next))
  }
  return ctx.deed<Awaited<ReturnType<typeof work>>>(work)
}
