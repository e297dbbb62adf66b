import type { Stories } from '../story'

export const contestStories: Stories<'contest'> = {}
