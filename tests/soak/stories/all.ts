import { type AllStories, storiesOfAll } from '../story'
import { fileStories } from './file'
import { groupStories } from './group'
import { memberStories } from './member'
import { noticeStories } from './notice'
import { officeStories } from './office'
import { paperStories } from './paper'
import { proposalStories } from './proposal'

const stories: AllStories = {
  member: { ...memberStories, ...officeStories, ...groupStories },
  notice: noticeStories,
  proposal: proposalStories,
  file: fileStories,
  paper: paperStories,
}
export const allStories = () => storiesOfAll(stories)
