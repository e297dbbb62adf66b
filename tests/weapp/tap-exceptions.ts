import type { Tap } from './taps'

interface Exception {
  fits: (tap: Tap) => boolean
  bytes: number
  calls?: number
  why: string
}

const on = (page: string, name: RegExp) => (tap: Tap) => tap.page.includes(page) && name.test(tap.name)
const any =
  (...rules: ((tap: Tap) => boolean)[]) =>
  (tap: Tap) =>
    rules.some((fits) => fits(tap))

/** Taps that may weigh more. One that no tap needs fails the run. */
export const EXCEPTIONS: Record<string, Exception> = {
  'a letter is looked at': {
    fits: on('condolence/pages/write-letter', /^(预览|继续修改|恢复成)/),
    bytes: 5_000,
    why: 'the whole letter, as it is written or as it will be read',
  },
  'a wheel was turned beside it': {
    fits: any(on('contest/pages/manage', /^顺延$/), on('condolence/pages/own', /^填写时间和地点$/)),
    bytes: 6_000,
    calls: 3,
    why: 'wheels are no taps: what they drew is counted with the one before or after',
  },
  'another event of a contest': {
    fits: on('contest/pages/manage', /^([^，]+，|[一-龥]{3})$/),
    bytes: 6_000,
    why: 'its numbers, and who takes part in it; or the entrant that was tapped, with what may be done',
  },
  'a line more to fill in': {
    fits: on('condolence/pages/run-make', /^(另写|第 \d+ 种)$/),
    bytes: 2_700,
    why: 'what is written brings the line for the next thing, with the first of them the day until which one chooses',
  },
  'all groups again': {
    fits: on('condolence/pages/run-progress', /^全部小组$/),
    bytes: 4_000,
    why: 'the groups, and everybody who is missing, stand where one group stood',
  },
  'a sheet opens': {
    fits: ({ opened }) => opened,
    bytes: 6_000,
    why: 'the sheet has not been there before',
  },
  'all rows change': {
    fits: any(
      on('member/pages/list', /^(选人发邀请码|打印邀请单|取消|选中已列出的未绑定的人)$/),
      on('proposal/pages/review', /^(全选|取消全选)/),
    ),
    bytes: 13_000,
    why: 'twenty lines that open become twenty that are ticked, or are ticked at once',
  },
  'a list unfolds': {
    fits: any(
      on('member/pages/import', /^(再看一些|新进|调出|退休|换组)/),
      on('pages/home', /^待办，/),
      on('member/pages/groups', /^清空$/),
      on('proposal/pages/write', /^写作指南$/),
    ),
    bytes: 22_500,
    why: 'the phone has it already: thirty names, all there is to do',
  },
  'people go over to the other list': {
    fits: on('contest/pages/tick', /^(清空|签到 \d+ 人|[未已]到 \d+)$/),
    bytes: 2_500,
    why: 'names that the phone has already: who is ticked leaves one list and stands in the other',
  },
  'a draw asks for other numbers': {
    fits: on('contest/pages/draw', /^(循环赛|小组赛加淘汰赛|分组分道|淘汰赛|输一场就出局|现场抽签|电脑抽签)/),
    bytes: 3_000,
    why: 'the fields of that kind of draw, and what it makes',
  },
  'the next slip': {
    fits: (tap) => tap.page.includes('contest/pages/draw') && !tap.opened,
    bytes: 2_000,
    why: 'who was tapped leaves the list, and all others have the next number',
  },
  'a field comes back': {
    fits: on('contest/pages/record', /^(有成绩|正常打完|因伤退赛|一方未到|双方未到)$/),
    bytes: 2_500,
    why: 'the fields of the score, or of who did not come, with their hints',
  },
  'another side of a contest': {
    fits: any(
      on('contest/pages/standings', /^(名次|团体总分|获奖|参与)$/),
      on('contest/pages/matches', /进|决赛|组$/),
      on('contest/pages/record', /^[待已]记/),
    ),
    bytes: 6_000,
    why: 'a tab: ranks, prizes or a round of matches, twelve or twenty at the most',
  },
  'a prize comes or goes': {
    fits: on('contest/pages/prizes', /^(再加一个奖项|去掉：|按名次：|选好)/),
    bytes: 5_500,
    why: 'the cards of the prizes beside it are sent once more; an event has three or four',
  },
  'the next match': {
    fits: any(on('contest/pages/record', /^记下一场$/), on('condolence/pages/report', /^再报告一件$/)),
    bytes: 4_500,
    why: 'nothing of the match before, or of what was reported, stays on the page',
  },
  'all calls': {
    fits: on('proposal/pages/review', /^征集$/),
    bytes: 27_000,
    why: 'twenty calls with three buttons each, which the phone has already; a school has one or two a year',
  },
  'the next step of a page': {
    fits: any(
      on('member/pages/import', /^(选择 Excel 文件|检查|暂停|继续|返回修改|确认导入|再导一份|去发邀请码)$/),
      on('member/pages/bind', /^(不是我|返回|用邀请码绑定)$/),
      on('proposal/pages/write', /^(用我写的|用已保存的)$/),
      on('member/pages/data', /^(换一项|性别，|入会日期，|手机，|职务，)/),
    ),
    bytes: 6_000,
    why: 'nothing of the step before stays on the page',
  },
  'an answer asks for more': {
    fits: any(
      on(
        'proposal/pages/',
        /^(列入计划|正在落实|退回修改，|不予立案，|合并办理，|类别，不限|承办部门，不限|审查结果，不限|自己填写|总务处|教务处|其他部门|审查结果，)/,
      ),
      on('member/pages/bind', /^绑定$/),
      on('condolence/pages/visit', /^(另写|[一-龥]{2,4}，)$/),
      on('member/pages/detail', /^(调出|退会|第\d+组（)$/),
    ),
    bytes: 2_000,
    why: 'the field that it brings, and the button that says what is missing now',
  },
  'whom a notice is for, and until when it stands first': {
    fits: on('notice/pages/write', /^(指定的工会小组|指定的人|置顶，)$/),
    bytes: 2_500,
    calls: 3,
    why: 'the field that it brings, how many it reaches, and the button that says so',
  },
  'one more line of a form': {
    fits: on('member/pages/settings', /^(加一段假期|删除第 \d+ 段)$/),
    bytes: 4_000,
    calls: 3,
    why: 'two days and a button for each vacation; those that stand beside it are sent once more',
  },
  'an attachment comes or goes': {
    fits: any(
      on('proposal/pages/write', /^(同意|添加图片|从聊天里选文件|再试：|移除：|不要了：)/),
      on('notice/pages/write', /^(添加图片|从聊天里选文件|移除：)/),
    ),
    bytes: 3_000,
    calls: 4,
    why: 'nine lines at the most, each with its button: on its way, arrived or refused',
  },
  'another month': {
    fits: on('contest/pages/list', /^([上下]个月|月历)$/),
    bytes: 12_500,
    why: 'forty-two boxes, each with another date and another number of contests',
  },
  'people to choose from': {
    fits: any(on('contest/pages/line-up', /排阵容$/), on('contest/pages/detail', /^换一位搭档$/)),
    bytes: 3_000,
    why: 'those of the group who can be ticked, which the phone has already; the search for another partner',
  },
  'another list': {
    fits: on('proposal/pages/', /^(全部|我的|待附议|征集|待审查|待交办|待答复|已答复|部门年度)/),
    bytes: 2_000,
    why: 'a tab: its search field, its filters and its button come with it',
  },
  'another list of cases or ballots': {
    fits: any(
      on('condolence/pages/list', /^(待办|我的|全部)$/),
      on('ballot/pages/list', /^(全部|投票中|未开始|结果|准备中)$/),
    ),
    bytes: 4_000,
    why: 'a tab: its rows, and the filters that come with it, or what an empty list says',
  },
  'asked whether messages may come': {
    fits: on('pages/inbox', /^提醒我$/),
    bytes: 2_000,
    why: 'the question, with what WeChat will ask after it',
  },
  'a sum above the standard': {
    fits: on('condolence/pages/detail', /^每人金额/),
    bytes: 3_000,
    why: 'the fields of the reason and of the minutes, with what the committee is asked for',
  },
  'a contest in the making': {
    fits: on(
      'contest/pages/edit',
      /^(添加 |双人|小组|性别、年龄|加入|删除项目|指定的|选好了|全体教职工|存草稿|发布|保存修改)/,
    ),
    bytes: 3_600,
    why: 'an event or a field more; the moments and answers of the form are sent once more',
  },
  'the times of a contest': {
    fits: on('contest/pages/edit', /^(报名时间，|用我填的|用已保存的|地点)/),
    bytes: 11_000,
    calls: 5,
    why: 'three moments of two wheels each, or the whole form again; with them what a wheel before has drawn',
  },
  'a ballot is another one': {
    fits: on('ballot/pages/edit', /^(工会委员会选举|民主测评|意向调查|表决|放弃恢复的内容|用我填的|用已保存的)$/),
    bytes: 17_000,
    calls: 3,
    why: 'a form of its own for each kind, where the templates or both versions stood',
  },
  'a question of a ballot more or less': {
    fits: on('ballot/pages/edit', /^(再加一|第 \d+ 项，删除)/),
    bytes: 8_000,
    why: 'a card with all its fields; those that stand beside it are sent once more',
  },
  'a field of a ballot': {
    fits: on('ballot/pages/edit', /^(无记名|选好了|加入|移除|指定的|怎样通过，|收回票数的一半以上)/),
    bytes: 3_000,
    calls: 3,
    why: 'a candidate or a field more, what is missing now, and what a wheel before has drawn',
  },
  'a field of a ballot beside a wheel': {
    fits: on('ballot/pages/edit', /^(选举职务|上级工会批复文号)$/),
    bytes: 6_000,
    calls: 6,
    why: 'wheels are no taps: what they drew is counted with the one before',
  },
  'whom a scrutineer means': {
    fits: on('ballot/pages/desk', /^[一-龥]{3}$/),
    bytes: 1_200,
    why: 'the tick, the name above the list, and the button that says what is next',
  },
  'paper ballots are counted': {
    fits: on('ballot/pages/count', /^(有|没有|加一位另选他人|去掉)$/),
    bytes: 7_000,
    why: 'three numbers for each candidate come or go, with what is said of their sum',
  },
  typing: {
    fits: ({ typed }) => typed,
    bytes: 1_500,
    calls: 3,
    why: 'no tap; Taro sends the value of every field of the form again; an answer that was under way comes beside it',
  },
}
