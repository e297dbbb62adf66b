import { type AllStories, storiesOfAll } from '../story'
import { arriveStories } from './arrive'
import { ballotStories } from './ballot'
import { condolenceStories } from './condolence'
import { contestStories } from './contest'
import { enterStories } from './enter'
import { fileStories } from './file'
import { groupStories } from './group'
import { memberStories } from './member'
import { noticeStories } from './notice'
import { officeStories } from './office'
import { paperStories } from './paper'
import { playStories } from './play'
import { proposalStories } from './proposal'
import { runningStories } from './running'

const stories: AllStories = {
  member: { ...memberStories, ...officeStories, ...groupStories },
  notice: noticeStories,
  proposal: proposalStories,
  file: fileStories,
  paper: paperStories,
  condolence: { ...condolenceStories, ...runningStories },
  ballot: ballotStories,
  contest: { ...contestStories, ...enterStories, ...arriveStories, ...playStories },
}
export const allStories = () => storiesOfAll(stories)
