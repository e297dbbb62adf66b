import type { Choice } from './choices'

/** A question as it stands on the ballot, and what is chosen of it. */
export interface QuestionProps<Q> {
  of: Q
  /** With its number where there are several. */
  title: string
  choice: Choice
  /** Only to be looked at. */
  disabled?: boolean
  onChange: (choice: Choice) => void
}
