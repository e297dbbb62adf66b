import { DEFAULTS, type Settings, SettingsFields } from '@domain/member/settings'
import { TEMPLATES, type TemplateIds } from '@domain/notice/settings'
import * as v from 'valibot'
import { settingWords } from '@/words/settings'
import { rangesOf, typedRanges } from './vacation'

export type SettingKey = keyof SettingsFields
export const SETTING_KEYS = Object.keys(SettingsFields) as SettingKey[]

/** 要 or 不要. */
export const isWhether = (key: SettingKey) => typeof DEFAULTS[key] === 'boolean'

/** What is typed for a setting: numbers as digits, a list one to a line. */
export const typedOf = (settings: Settings, key: SettingKey): string => {
  const value = settings[key]
  if (key === 'vacations') return typedRanges(settings.vacations)
  if (key === 'templateIds') return TEMPLATES.map((t) => settings.templateIds[t]).join('\n')
  return Array.isArray(value) ? value.join('\n') : String(value)
}

/** Three lines in the order of the templates; an empty one is none. */
const templatesOf = (typed: string): TemplateIds => {
  const [news = '', deadline = '', letter = ''] = typed.split('\n').map((line) => line.normalize('NFKC').trim())
  return { news, deadline, letter }
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Least and most of a number, as the rulebook has them. */
export function limitsOf(key: SettingKey): { least: number; most: number } | undefined {
  const schema = SettingsFields[key] as { pipe?: readonly { type: string; requirement?: unknown }[] }
  const of = (type: string) => schema.pipe?.find((step) => step.type === type)?.requirement
  const [least, most] = [of('min_value'), of('max_value')]
  return isNumber(least) && isNumber(most) ? { least, most } : undefined
}

function meantBy(key: SettingKey, typed: string): unknown {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (isWhether(key)) return typed === 'true'
  if (key === 'vacations') return rangesOf(typed)
  if (key === 'templateIds') return templatesOf(typed)
  if (key === 'teamPoints') return lines.map((line) => Number(line.normalize('NFKC')))
  if (key === 'categories' || key === 'expenseLines') return [...new Set(lines)]
  if (!limitsOf(key)) return typed
  const digits = typed.normalize('NFKC').trim()
  // An empty field is no zero.
  return digits === '' ? Number.NaN : Number(digits)
}

/** The value behind what was typed, or what is wrong with it and the way out. */
export function readTyped(key: SettingKey, typed: string): { value: unknown } | { wrong: string } {
  const read = v.safeParse(SettingsFields[key] as v.GenericSchema, meantBy(key, typed))
  if (read.success) return { value: read.output }
  const limits = limitsOf(key)
  if (limits) return { wrong: `请填 ${limits.least} 到 ${limits.most} 的整数` }
  if (key === 'categories') return { wrong: '每行一个类别，每个不超过 20 字，最多 30 个' }
  if (key === 'expenseLines') return { wrong: '每行一个科目，每个不超过 40 字，最多 30 个' }
  if (key === 'teamPoints') return { wrong: '每行一个名次的分数，从第一名起，填 0 到 1000 的整数，最多 30 行' }
  if (key === 'templateIds')
    return { wrong: '模板编号只有字母、数字、- 和 _；字段写在后面，用空格隔开，如 thing1 time2' }
  if (key === 'vacations') return { wrong: '每段都要选开始和结束的日期，结束不能早于开始' }
  return { wrong: `请填写${settingWords[key].label}，不要太长` }
}
