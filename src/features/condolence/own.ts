import type { CondolenceView, VisitView } from '@domain/condolence/view'
import { yuanWords } from '@domain/kit/money'
import { formWords } from '@/words/condolence'

/** The reader's own part; undefined for who was let know. */
export const ownOf = (c: Pick<CondolenceView, 'recipients'>, meId: string) => c.recipients.find((r) => r.id === meId)

export const isUnread = (c: Pick<CondolenceView, 'recipients' | 'letterAt'>, meId: string) =>
  c.letterAt !== undefined && ownOf(c, meId) !== undefined && ownOf(c, meId)?.readAt === undefined

/** `慰问金 1,000.00 元`, `实物，价值 300.00 元`: to this person. */
export const givenWords = ({ form, amountFen }: Pick<VisitView, 'form' | 'amountFen'>) =>
  form === 'cash'
    ? `${formWords.cash} ${yuanWords(amountFen)} 元`
    : `${formWords[form]}，价值 ${yuanWords(amountFen)} 元`
