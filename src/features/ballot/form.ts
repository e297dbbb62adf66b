import type { BallotRules, Secrecy } from '@domain/ballot/model'
import type { Asking, BallotKind } from '@domain/ballot/question'
import type { BallotView } from '@domain/ballot/view'
import type { FileView } from '@domain/file/model'
import type { Audience } from '@domain/kit/audience'
import { tidy } from '@domain/kit/text'
import type { Named } from '@/kit/people'
import { momentOf, typedMoment } from '@/kit/typed-moment'

/** Who stands on the paper: `id` is the member's own where they were found in the roster. */
export interface Person extends Named {
  post: string
  intro: string
  photo?: string
}
export interface Choice {
  id: string
  text: string
}
/** A question of any kind: what another kind asks for stays, so that a change of mind loses nothing. */
export interface QuestionForm {
  title: string
  text: string
  seats: string
  writeIns: boolean
  people: Person[]
  options: Choice[]
  most: string
}
/** What the organiser writes. Times are `YYYY-MM-DD HH:MM`, '' while not chosen. */
export interface Form {
  kind?: BallotKind
  title: string
  opens: string
  closes: string
  secrecy: Secrecy
  audience: { kind: Audience['kind']; ids: string[] }
  scrutineers: Named[]
  readers: Named[]
  rules: BallotRules
  /** The school's own 办法, as it was handed in. */
  ownRules?: FileView
  questions: QuestionForm[]
}

/** Of what is typed on this phone only: the server takes any id that is not there twice. */
export const freshId = () => `n${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`

/** Ids of the school are hex. */
export const isOfSchool = ({ id }: Pick<Person, 'id'>) => !id.startsWith('n')

export const newQuestion = (more: Partial<QuestionForm> = {}): QuestionForm => ({
  title: '',
  text: '',
  seats: '1',
  writeIns: false,
  people: [],
  options: [
    { id: freshId(), text: '' },
    { id: freshId(), text: '' },
  ],
  most: '1',
  ...more,
})

export const NOTHING: Form = {
  title: '',
  opens: '',
  closes: '',
  secrecy: 'secret',
  audience: { kind: 'staff', ids: [] },
  scrutineers: [],
  readers: [],
  rules: {},
  questions: [],
}

export function audienceOf({ kind, ids }: Form['audience']): Audience | undefined {
  if (kind !== 'groups' && kind !== 'members') return { kind }
  return ids.length > 0 ? { kind, ids } : undefined
}
/** A whole number as it is typed; NaN where it is none. */
export const numberOf = (typed: string) => (/^[1-9]\d{0,2}$/.test(typed.trim()) ? Number(typed) : Number.NaN)

const some = <T extends object>(part: T) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== '' && value !== undefined)) as Partial<T>

/** The questions as the server takes them. */
export function askingOf(kind: BallotKind, questions: readonly QuestionForm[]): Asking {
  if (kind === 'resolution')
    return { kind, questions: questions.map(({ title, text }) => ({ title, ...some({ text }) })) }
  if (kind === 'election')
    return {
      kind,
      questions: questions.map(({ title, people, seats, writeIns }) => ({
        ...{ title, seats: numberOf(seats), writeIns },
        candidates: people.map(({ id, name, ...more }) => ({ id, name, ...some(more) })),
      })),
    }
  if (kind === 'appraisal')
    return {
      kind,
      questions: questions.map(({ title, people }) => ({
        title,
        persons: people.map(({ id, name, post }) => ({ id, name, ...some({ post }) })),
      })),
    }
  return {
    kind,
    questions: questions.map(({ title, options, most }) => ({
      title,
      options: options.filter(({ text }) => tidy(text) !== ''),
      max: numberOf(most),
    })),
  }
}

const ELECTION_RULES = ['competitive', 'approvalNo', 'publicFrom', 'publicTo', 'superiorAgrees'] as const

/** Rules that this kind asks for; what another kind would ask for stays on the page only. */
export function rulesOf({ kind, rules, ownRules }: Form): BallotRules {
  if (kind !== 'resolution' && kind !== 'election') return {}
  const kept = { ...rules, attachedFileId: ownRules?.fileId }
  if (kind !== 'election') for (const name of ELECTION_RULES) delete kept[name]
  return some(kept)
}

const idsOf = (people: readonly Named[]) => people.map(({ id }) => id)

/** As the server takes it; asked for only when nothing is missing. */
export function inputOf(form: Form) {
  const audience = audienceOf(form.audience)
  const [opensAt, closesAt] = [momentOf(form.opens), momentOf(form.closes)]
  if (!form.kind || !audience || opensAt === undefined || closesAt === undefined) return undefined
  return {
    ...askingOf(form.kind, form.questions),
    title: form.title,
    audience,
    opensAt,
    closesAt,
    secrecy: form.secrecy,
    rules: rulesOf(form),
    scrutineerIds: idsOf(form.scrutineers),
    readerIds: form.kind === 'appraisal' ? idsOf(form.readers) : [],
  }
}

function questionForms(view: Asking): QuestionForm[] {
  if (view.kind === 'resolution') return view.questions.map((q) => newQuestion({ title: q.title, text: q.text ?? '' }))
  if (view.kind === 'election')
    return view.questions.map((q) =>
      newQuestion({
        ...{ title: q.title, seats: String(q.seats), writeIns: q.writeIns },
        people: q.candidates.map(({ post = '', intro = '', ...who }) => ({ ...who, post, intro })),
      }),
    )
  if (view.kind === 'appraisal')
    return view.questions.map((q) =>
      newQuestion({
        title: q.title,
        people: q.persons.map(({ id, name, post = '' }) => ({ id, name, post, intro: '' })),
      }),
    )
  return view.questions.map((q) => newQuestion({ title: q.title, options: q.options, most: String(q.max) }))
}

/** The server's record as it stands in the form. */
export function formOf(view: BallotView): Form {
  const { kind, title, secrecy, scrutineers, readers, rules, audience, files } = view
  const { attachedFileId, ...others } = rules
  return {
    ...{ kind, title, secrecy, scrutineers, readers, rules: others },
    opens: typedMoment(view.opensAt),
    closes: typedMoment(view.closesAt),
    audience: { kind: audience.kind, ids: 'ids' in audience ? audience.ids : [] },
    ownRules: files.find(({ fileId }) => fileId === attachedFileId),
    questions: questionForms(view),
  }
}

export const FIELDS = [
  ...(['kind', 'title', 'opens', 'closes', 'secrecy', 'audience'] as const),
  ...(['scrutineers', 'readers', 'questions', 'rules', 'ownRules'] as const),
] satisfies (keyof Form)[]
export type Field = (typeof FIELDS)[number]

/** Options that nobody typed have ids of their own each time: they are told by their words. */
const textOf = (form: Form, field: Field): string => {
  if (field === 'questions' && form.kind) return JSON.stringify(askingOf(form.kind, form.questions))
  if (field === 'rules') return JSON.stringify(rulesOf({ ...form, ownRules: undefined }))
  const value = form[field]
  return typeof value === 'string' ? tidy(value) : (JSON.stringify(value) ?? '')
}
export const differing = (a: Form, b: Form) => FIELDS.filter((field) => textOf(a, field) !== textOf(b, field))
export const isSame = (a: Form, b: Form) => differing(a, b).length === 0
export const isEmpty = (form: Form) => isSame(form, NOTHING)
