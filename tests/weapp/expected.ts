import { ballotLines } from './expected-ballot'
import { condolenceLines } from './expected-condolence'
import { AGAIN, all, BIND, CUT_OFF, type Line, type Lines, lines, NOT_YOURS, twice } from './lines'
import type { PageName } from './pages'
import { nameOf, PEOPLE, WAITING } from './school'

/** Who opens every page, in which school and with which network. */
export const VISITORS = [
  'a guest',
  'a member',
  'the committee',
  'the committee at a desk',
  'the chair in large print',
  'a member without a network',
  'a member who loses the network',
  'the admin of an empty school',
  'the first chair of a new school',
  'the first teacher of a new school',
] as const
export type VisitorName = (typeof VISITORS)[number]

const NO_PROPOSALS = ['您还没有提案', '写提案']
const REVIEW = ['待审查', '待交办', '征集', '没有待审查的提案']
const NO_HANDLER = ['您还不是承办人']
const FILE = '选择 Excel 文件'
const WISHES = ['待处理', '没有等待处理的申请']
const OWN = '下面是小程序保存的关于您的全部资料'
const GROUPS = ['工会小组（4）', '还没有小组长', `小组长 ${nameOf(PEOPLE.leader)}`, '组建联队']
const MAKING = ['名称', '开始时间', '添加项目', '报满后可以候补', '还差 4 项', '复制上次的活动']
const SENT = ['还没有发过通知', '写通知']
const ANNOUNCING = ['标题', '正文', '发给谁', '会收到', '还差标题，还差正文']
const MANAGED = ['已发布', '草稿', '已取消', '发起活动']
const drafter = nameOf(PEOPLE.drafter)
const teacher = nameOf(PEOPLE.teacher)
const roster = [drafter, teacher, '全部小组']

/** Of a record that is not there. */
const NOTHING_THERE = lines(
  [[BIND], ...all(['没有找到'])],
  [
    [CUT_OFF, AGAIN],
    [CUT_OFF, AGAIN],
  ],
  [[NOT_YOURS], ['没有找到'], ['没有找到']],
)

const NOTHING_ON = ['现在没有竞赛活动', '月历']
const JOINING = ['组队码', '请输入 6 位组队码']

const TABLE: Record<PageName, Lines> = {
  ...condolenceLines,
  ...ballotLines,
  'pages/home/index': lines(
    [
      ['工会会员使用', '暂不登录', '绑定身份', '!待办'],
      [teacher, '没有等您处理的事', '写提案', '提案征集开始了', '!审查台', '!导入名册'],
      ['审查台', '部门办理', '导入名册', '!设置'],
      ['审查台', '设置', '标准字', '!部门办理'],
    ],
    [
      [CUT_OFF, AGAIN, '大字'],
      [teacher, '提案征集开始了'],
    ],
    [
      ['开始使用，三步就好', '导入名册', '!写提案', '!待办'],
      ['没有等您处理的事', '还没有通知', '审查台', '!开始使用'],
      ['没有等您处理的事', '还没有通知', '写提案', '!审查台'],
    ],
  ),
  'pages/inbox/index': lines(
    [['绑定身份后，这里会有您的消息'], ['提案征集开始了'], ['提案征集开始了'], ['提案征集开始了']],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN],
    ],
    [[NOT_YOURS], ['还没有消息'], ['还没有消息']],
  ),
  'pages/me/index': lines(
    [
      ['还没有绑定身份', '文字大小', '!我的数据'],
      [teacher, '会员', '我的数据', '隐私保护'],
      ['提案委员会', '工会委员', '我的数据'],
      ['工会主席', '我的数据'],
    ],
    [
      [CUT_OFF, AGAIN, '文字大小', '!还没有绑定身份'],
      [teacher, '文字大小'],
    ],
    [['系统管理员'], ['工会主席'], ['会员']],
  ),
  'features/proposal/pages/list/index': lines(
    [[BIND, '去绑定'], NO_PROPOSALS, NO_PROPOSALS, NO_PROPOSALS],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN, '待附议'],
    ],
    [[NOT_YOURS, '!写提案'], NO_PROPOSALS, NO_PROPOSALS],
  ),
  'features/proposal/pages/write/index': lines(
    [[BIND, '去绑定', '!标题'], ...all(['标题', '建议措施', '还差 4 项'])],
    [
      [CUT_OFF, AGAIN],
      ['网络没有连上，还没有读到征集', '标题'],
    ],
    [['提案由教代会代表提出'], ['现在没有征集', '标题'], ['现在没有征集', '标题']],
  ),
  'features/proposal/pages/detail/index': lines(
    [[BIND], [WAITING, '附议中', '还没有人附议', '转发'], [WAITING, '附议'], [WAITING, '附议']],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN],
    ],
    [[NOT_YOURS], ['没有找到，可能未公开'], ['没有找到，可能未公开']],
  ),
  'features/proposal/pages/review/index': lines(
    [[BIND], [NOT_YOURS, '!待审查'], REVIEW, REVIEW],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], REVIEW, [NOT_YOURS]],
  ),
  'features/proposal/pages/desk/index': lines(
    [[BIND], NO_HANDLER, ['待答复', '没有等您部门答复的提案'], NO_HANDLER],
    [[CUT_OFF, AGAIN], NO_HANDLER],
    all(NO_HANDLER),
  ),
  'features/proposal/pages/stats/index': lines(
    [[BIND], ...all(['还没有送审的提案'])],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN],
    ],
    [[NOT_YOURS], ['还没有征集'], ['还没有征集']],
  ),
  'features/proposal/pages/rows/index': lines(
    [[BIND], ['送审提案 1 件', '没有可看的提案', '可能比统计的少几件'], ...twice(['送审提案 1 件', '!可能比统计'])],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN],
    ],
    [[NOT_YOURS], ['没有可看的提案'], ['没有可看的提案']],
  ),
  'features/member/pages/bind/index': lines(
    [['姓名', '工号', '邀请码', '暂不登录'], [`已绑定：${teacher}`], ['已绑定'], ['已绑定']],
    [['姓名', '邀请码', '暂不登录'], ['已绑定']],
    all(['已绑定']),
  ),
  'features/member/pages/list/index': lines(
    [[BIND], [NOT_YOURS], roster, roster],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [['还没有会员', '导入名册'], ['没有更多了'], [NOT_YOURS]],
  ),
  'features/member/pages/detail/index': lines(
    [
      [BIND],
      ['没有找到', `!${drafter}`],
      [drafter, '已绑定微信', '更多操作', '变动记录', '!设置职务'],
      [drafter, '没有担任过工会职务', '设置职务', '更多操作'],
    ],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN],
    ],
    [['没有找到'], ['工会主席'], ['没有担任过工会职务']],
  ),
  'features/member/pages/import/index': lines(
    [[BIND], [NOT_YOURS], [FILE, '先检查，不会马上改动名册'], [FILE, '先检查']],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[FILE, '先检查'], [FILE, '先检查'], [NOT_YOURS]],
  ),
  'features/member/pages/settings/index': lines(
    [
      [BIND],
      ['只有工会主席可以改', '附议人数', '答复期限'],
      ['只有工会主席可以改', '附议人数'],
      ['点一项就能改', '附议人数'],
    ],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN, '!点一项就能改'],
    ],
    [['附议人数'], ['点一项就能改', '附议人数'], ['只有工会主席可以改', '附议人数']],
  ),
  'features/member/pages/data/index': lines(
    [
      [BIND, `!${OWN}`],
      [OWN, teacher],
      [OWN, '部门', '谁看过我的信息'],
      [OWN, '工会主席', '申请删除', '!您还没有加入工会'],
    ],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN, '谁能看到', '!申请删除'],
    ],
    [
      [OWN, '系统管理员', '!申请删除'],
      [OWN, '工会主席'],
      [OWN, '没有担任过工会职务'],
    ],
  ),
  'features/member/pages/groups/index': lines(
    [[BIND], [NOT_YOURS], GROUPS, GROUPS],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [['还没有小组', '新建小组'], ['工会小组（', '新建小组'], [NOT_YOURS]],
  ),
  'features/member/pages/vacancies/index': lines(
    [[BIND], [NOT_YOURS], ['没有小组长（3）', '请工会主席设置职务'], ['没有小组长（3）', '用“设置职务”任命']],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], ['没有小组长（'], [NOT_YOURS]],
  ),
  'features/member/pages/wishes/index': lines(
    [[BIND], [NOT_YOURS, '!待处理'], WISHES, WISHES],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], WISHES, [NOT_YOURS]],
  ),
  'features/notice/pages/list/index': lines(
    [[BIND], [NOT_YOURS], SENT, SENT],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], SENT, [NOT_YOURS]],
  ),
  'features/notice/pages/detail/index': NOTHING_THERE,
  'features/notice/pages/outbox/index': lines(
    [[BIND], ...all([NOT_YOURS])],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [['还没有发过提醒'], [NOT_YOURS], [NOT_YOURS]],
  ),
  'features/notice/pages/write/index': lines(
    [[BIND], [NOT_YOURS, '!标题'], ANNOUNCING, ANNOUNCING],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], ANNOUNCING, [NOT_YOURS]],
  ),
  'features/notice/pages/readers/index': lines(
    [[BIND], [NOT_YOURS], ['没有找到'], ['没有找到']],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], ['没有找到'], [NOT_YOURS]],
  ),
  'features/contest/pages/list/index': lines(
    [[BIND], NOTHING_ON, [...NOTHING_ON, '新建活动'], [...NOTHING_ON, '新建活动']],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN, '月历'],
    ],
    [[NOT_YOURS], NOTHING_ON, [...NOTHING_ON, '!新建活动']],
  ),
  'features/contest/pages/detail/index': NOTHING_THERE,
  'features/contest/pages/join/index': lines(
    [[BIND], ...all(JOINING)],
    [[CUT_OFF, AGAIN], JOINING],
    [[NOT_YOURS], JOINING, JOINING],
  ),
  'features/contest/pages/team/index': NOTHING_THERE,
  'features/contest/pages/entrants/index': NOTHING_THERE,
  'features/contest/pages/line-up/index': lines(
    [[BIND], ...all([NOT_YOURS])],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    all([NOT_YOURS]),
  ),
  'features/contest/pages/check-in/index': lines(
    [[BIND], ...all(['扫码签到', '扫大屏幕或海报上的签到码'])],
    [[CUT_OFF, AGAIN], ['扫码签到']],
    all(['扫码签到']),
  ),
  'features/contest/pages/hall/index': NOTHING_THERE,
  'features/contest/pages/draw/index': NOTHING_THERE,
  'features/contest/pages/matches/index': NOTHING_THERE,
  'features/contest/pages/record/index': NOTHING_THERE,
  'features/contest/pages/standings/index': NOTHING_THERE,
  'features/contest/pages/prizes/index': NOTHING_THERE,
  'features/contest/pages/tick/index': NOTHING_THERE,
  'features/contest/pages/edit/index': lines(
    [[BIND], [NOT_YOURS, '!名称'], MAKING, MAKING],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], MAKING, [NOT_YOURS]],
  ),
  'features/contest/pages/manage/index': lines(
    [[BIND], [NOT_YOURS, '!发起活动'], MANAGED, MANAGED],
    [[CUT_OFF, AGAIN], [NOT_YOURS]],
    [[NOT_YOURS], MANAGED, [NOT_YOURS]],
  ),
  'features/contest/pages/my-code/index': lines(
    [[BIND], [teacher, '每分钟自动更换'], ['每分钟自动更换'], ['每分钟自动更换']],
    [
      [CUT_OFF, AGAIN],
      [CUT_OFF, AGAIN],
    ],
    [[NOT_YOURS], ['每分钟自动更换'], ['每分钟自动更换']],
  ),
}

/** What a page must say to this visitor. At a desk the same stands there, side by side. */
export const expectedOf = (page: PageName, visitor: VisitorName): Line =>
  TABLE[page][visitor === 'the committee at a desk' ? 'the committee' : visitor]
