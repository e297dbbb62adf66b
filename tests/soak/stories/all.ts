import { type AllStories, storiesOfAll } from '../story'
import { memberStories } from './member'
import { noticeStories } from './notice'
import { proposalStories } from './proposal'

const stories: AllStories = { member: memberStories, notice: noticeStories, proposal: proposalStories }
export const allStories = () => storiesOfAll(stories)
