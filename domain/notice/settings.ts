import * as v from 'valibot'
import { line } from '../kit/text'

/** What a school asks WeChat's templates for: 新消息、快到期、来信. */
export const TEMPLATES = ['news', 'deadline', 'letter'] as const
export type Template = (typeof TEMPLATES)[number]

/** The keys of a template's fields: its type and a number that WeChat gave (`thing4`). Others cannot be filled in. */
const KEY = '(?:thing|time|date|phrase|name)\\d{1,3}'
/**
 * A template of the school's own account, as the settings hold it: its id, and its fields where they are others than
 * usual: `Abc-123 thing4 time2 thing7`. Empty: none, and nothing is sent.
 */
const setting = v.pipe(line(160, 0), v.regex(new RegExp(`^(?:[\\w-]{6,64}(?: ${KEY}){0,5})?$`)))
export const TemplateIds = v.object({ news: setting, deadline: setting, letter: setting })
export type TemplateIds = v.InferOutput<typeof TemplateIds>
export const NO_TEMPLATES: TemplateIds = { news: '', deadline: '', letter: '' }

const USUAL: Record<Template, readonly string[]> = {
  news: ['thing1', 'thing2', 'time3'],
  deadline: ['thing1', 'thing2', 'time3'],
  letter: ['name1', 'thing2', 'time3'],
}
export interface Given {
  template: Template
  /** WeChat's. */
  id: string
  keys: readonly string[]
}
/** The template that the school has put down; undefined where it has none. */
export function givenFor(template: Template, ids: TemplateIds): Given | undefined {
  const [id, ...keys] = ids[template].split(' ').filter(Boolean)
  return id === undefined ? undefined : { template, id, keys: keys.length > 0 ? keys : USUAL[template] }
}
export const givenIn = (ids: TemplateIds): Given[] => TEMPLATES.flatMap((t) => givenFor(t, ids) ?? [])
