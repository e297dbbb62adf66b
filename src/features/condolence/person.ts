import type { Me } from '@domain/member/contract'

/** The technician of an empty school is nobody whom the union visits. */
export const isPerson = ({ member }: Me) => member !== null && member.kind !== 'technical'
