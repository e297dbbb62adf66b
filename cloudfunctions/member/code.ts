import { randomInt } from 'node:crypto'
import { CODE_LENGTH, CODE_LETTERS } from '@domain/member/rules'

const letter = () => CODE_LETTERS[randomInt(CODE_LETTERS.length)] ?? ''
/** What a person types to bind an account. */
export const newCode = () => Array.from({ length: CODE_LENGTH }, letter).join('')
