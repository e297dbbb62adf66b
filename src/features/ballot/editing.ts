import type { BallotKind } from '@domain/ballot/question'
import type { Place } from './filling'
import type { Form, QuestionForm } from './form'

/** What each card of the page that makes a ballot is given. */
export interface CardProps {
  form: Form
  kind: BallotKind
  /** What is wrong there, or what the check list will ask for. */
  errorAt: (place: Place) => string | undefined
  onChange: (part: Partial<Form>) => void
}
/** The fields of one question. */
export interface FieldsProps {
  of: QuestionForm
  onChange: (part: Partial<QuestionForm>) => void
}
