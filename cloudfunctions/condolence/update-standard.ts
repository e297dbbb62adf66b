import type { reporting } from '@domain/condolence/reporting'
import { changedFields, formsOf } from '@domain/condolence/standard'
import type { Answer } from '@domain/kit/contract'
import { no, ok } from '@domain/kit/result'
import type { SettingsRecord } from '@domain/member/settings'
import type { Handler } from '../kit/serve'
import { standardsOf } from './years'

type Update = (typeof reporting)['updateStandard']

/** Part of the one settings document: its version and its history are the settings'. */
export const updateStandard: Handler<Update> = async ({ kind, version, ...asked }, ctx) =>
  ctx.deed<Answer<Update>>(async (deed) => {
    const record = await deed.get<SettingsRecord>('settings', 'settings')
    if (!record) throw new Error('no settings record')
    const current = standardsOf(record)[kind]
    const answer = (version: number, standard = current) => ({ kind, ...standard, version })
    if (version !== undefined && version !== record.version) return no('CHANGED', { current: answer(record.version) })
    const forms = formsOf(kind)
    if (asked.form && !forms.includes(asked.form)) return no('FORM_REFUSED', { forms: [...forms] })
    const changes = changedFields(current, asked)
    if (changes.length === 0) return ok(answer(record.version))
    const standard = { ...current, ...Object.fromEntries(changes.map((c) => [c.field, c.to])) }
    const next = { ...record, standards: { ...record.standards, [kind]: standard }, version: record.version + 1 }
    await deed.update('settings', next)
    for (const { field, from, to } of changes) {
      const why = `${kind}.${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`
      await deed.audit({ recordId: 'settings', from: String(record.version), to: String(next.version), why })
    }
    return ok(answer(next.version, standard))
  })
