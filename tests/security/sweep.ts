import { randomUUID } from 'node:crypto'
import { cursor, id } from '@domain/kit/text'
import { mayCall } from '../../config/docs'
import { sample } from '../kit/sample'
import { post, type Session } from '../kit/session'
import type { Declared } from './declared'
import { DECLARED } from './fields'
import { diskOf, hasChanged, loggedSince, logSize } from './footprint'
import { actions, type IdField, idFieldsOf, put } from './id-fields'
import { sees } from './sights'
import { MALFORMED, madeUp, ofOtherCollections, someMalformed } from './strangers'
import type { Column } from './things'
import type { Town } from './town'

export const idFields: IdField[] = actions.flatMap((a) =>
  idFieldsOf(a.action.input, id, cursor).map((f) => ({ ...a, ...f })),
)
/** Swept in a file of their own. */
export const isApart = ({ fn }: IdField) => fn === 'contest' || fn === 'paper'
export const isCare = ({ fn }: IdField) => fn === 'condolence' || fn === 'notice'
export const isVote = ({ fn }: IdField) => fn === 'ballot'
export const titleOf = ({ fn, name, path }: IdField) => `${fn}.${name} ${path}`

/** All that comes back: status, headers and every byte of the body. */
async function heard(town: Town, { token }: Session, field: IdField, input: unknown): Promise<string> {
  const body = JSON.stringify({ action: field.name, input, requestId: randomUUID() })
  const answer = await post(`${town.cloud.url}call/${field.fn}`, body, { authorization: `Bearer ${token}` })
  // The length is the body's, which is compared itself.
  const headers = [...answer.headers].filter(([name]) => !['date', 'keep-alive', 'content-length'].includes(name))
  return `${answer.status} ${JSON.stringify(headers)} ${await answer.text()}`
}

const AT_ONCE = 8
async function each<T, R>(list: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (let i = 0; i < list.length; i += AT_ONCE)
    answers.push(...(await Promise.all(list.slice(i, i + AT_ONCE).map(ask))))
  return answers
}

/** What an id that nobody has must hear. */
function expected(field: IdField, { narrows, hears }: Declared, column: Column): RegExp {
  if (!mayCall(field.action.who, column)) return /"error":"NOT_(ALLOWED|SIGNED_IN)"}$/
  if (hears) return hears(column)
  return narrows?.(column) ? /{"ok":true,"value":{"items":\[\]}}$/ : /{"ok":false,"error":"NOT_FOUND"}$/
}

interface Cell {
  town: Town
  column: Column
  session: Session
  field: IdField
  declared: Declared
}

/** Counts the cells, so that each tries other ids beside the real ones. */
let turn = 0

/** Whose ids are asked for: hidden records of the right kind, made-up ids, ids of other collections. */
function strangersFor({ town, column, field, declared }: Cell): string[] {
  const own = town.things.filter((t) => t.kind === declared.kind)
  const hidden = own.filter((t) => !sees(column, `${field.fn}.${field.name}`, t)).map((t) => t.id)
  // Who may not call at all hears that, whatever is asked: a handful shows it.
  const handful = declared.form ? [] : ['settings', '..']
  if (!mayCall(field.action.who, column)) return [...own.slice(0, 2).map((t) => t.id), ...handful]
  if (declared.form) return [...hidden, ...declared.form.guesses]
  const ids = own.map((t) => t.id)
  return [...hidden, ...madeUp(ids, turn), ...ofOtherCollections(town, declared.kind, turn)]
}

/** One way to ask: every stranger hears the same as an id that nobody has, in every byte, and leaves the same behind. */
async function askAs(cell: Cell, base: unknown, companions: readonly string[], asked: unknown[]): Promise<string[]> {
  const { town, column, session, field, declared } = cell
  const where = `${titleOf(field)} as ${column}${companions.length > 0 ? ' beside a good one' : ''}`
  const but = declared.keepsAnswer ? ['requests'] : []
  const before = diskOf(town.cloud)
  const from = logSize(town.cloud)
  const ask = (stranger: unknown) => heard(town, session, field, put(base, field.path, stranger, companions))
  const nobody = declared.form?.nobody ?? 'f'.repeat(32)
  const reference = await ask(nobody)
  const said = await each(asked, ask)
  // What the caller sent may come back to them.
  const answers = declared.echoes
    ? said.map((text, i) => text.replaceAll(JSON.stringify(asked[i]), `"${nobody}"`))
    : said
  const wrong = expected(field, declared, column).test(reference) ? [] : [`${where}: nothing hears ${reference}`]
  const told = asked.flatMap((stranger, i) => {
    if (answers[i] === reference) return []
    const thing = town.things.find((t) => t.id === stranger)
    return [`${where}: ${thing ? `${thing.kind} ${thing.name}` : JSON.stringify(stranger)} hears ${answers[i]}`]
  })
  if (hasChanged(before, diskOf(town.cloud), but)) told.push(`${where}: something was written`)
  const lines = new Set(loggedSince(town.cloud, from))
  if (lines.size > 1) told.push(`${where}: the log tells them apart ${[...lines].join(' ')}`)
  return [...wrong, ...told]
}

/** What cannot be an id: the field is named, and nothing else is told. */
async function askMalformed({ town, column, session, field, declared }: Cell, base: unknown): Promise<string[]> {
  const may = mayCall(field.action.who, column)
  // Who may not call hears that whatever is asked: a few show it.
  const unfit = declared.free ? MALFORMED.filter((bad) => typeof bad !== 'string' || bad === '') : MALFORMED
  const bad = declared.form ? [...unfit, ...declared.form.bad] : unfit
  const bads = may ? someMalformed(bad, turn) : bad.slice(0, 2)
  const answers = await each(bads, (bad) => heard(town, session, field, put(base, field.path, bad)))
  const path = declared.named ?? field.path.replaceAll('[]', '.0')
  const right = may
    ? `{"ok":false,"error":"BAD_INPUT","detail":{"field":"${path}"}}`
    : column === 'guest'
      ? '{"ok":false,"error":"NOT_SIGNED_IN"}'
      : '{"ok":false,"error":"NOT_ALLOWED"}'
  return bads.flatMap((bad, i) =>
    answers[i]?.endsWith(` ${right}`)
      ? []
      : [`${titleOf(field)} as ${column}: ${String(JSON.stringify(bad)).slice(0, 40)} hears ${answers[i]}`],
  )
}

/** Everything that told more than it may, in words; none where all is well. */
export async function sweep(town: Town, field: IdField): Promise<string[]> {
  const declared = DECLARED[titleOf(field)]
  if (!declared) return [`${titleOf(field)}: not declared in tests/security/fields.ts`]
  const found: string[] = []
  // One after the other: each compares what lies there before and after.
  for (const one of [declared].flat()) found.push(...(await sweepAs(town, field, one)))
  return found
}

async function sweepAs(town: Town, field: IdField, declared: Declared): Promise<string[]> {
  const found: string[] = []
  for (const [column, session] of town.sessions) {
    const cell = { town, column, session, field, declared }
    for (const more of declared.with ?? [() => ({})]) {
      const extra = more(town, column)
      if (extra === null) continue
      const legit = { callId: town.legit.call ?? 'f'.repeat(32) }
      const base = { ...sample(field.action, legit), ...extra }
      turn++
      const asked = strangersFor(cell)
      found.push(...(await askAs(cell, base, [], asked)), ...(await askMalformed(cell, base)))
      const companion = field.path.endsWith('[]') ? town.legit[declared.kind] : undefined
      if (companion && mayCall(field.action.who, column)) {
        const others = asked.filter((id) => id !== companion)
        found.push(...(await askAs(cell, base, [companion], others)))
      }
    }
  }
  return found
}
