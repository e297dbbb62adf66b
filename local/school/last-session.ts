import { handedIn, type Story } from './story'

const COMMITTEE = '1010'
const UNION = '1005'
const GENERAL = '1003'
const TEACHING = '1026'
const MORAL = '1013'
/** When the committee met, and when the union handed the work out. */
const MET = 128
const HANDED = 126

/** The session of half a year ago: nearly all of it is done. Days are counted back from today. */
export const lastSession: Story[] = [
  {
    call: 'last',
    by: '1016',
    on: 148,
    title: '延长食堂晚餐供应时间',
    category: '后勤服务',
    rationale: '参加课后服务的老师六点才离校，食堂五点半已经收餐。家住得远的同事常常饿着肚子回家。',
    measures: '周一至周四晚餐供应延长到六点十五分；课后服务当天由年级组长上午报人数，避免浪费。',
    turns: [
      ...handedIn('1016', 148, '1017', '1029'),
      { on: MET, as: COMMITTEE, do: 'decide', decision: 'docketed' },
      { on: HANDED, as: UNION, do: 'assign', lead: '总务处' },
      {
        ...{ on: 112, as: GENERAL, do: 'reply', outcome: 'implemented' },
        text: '已与食堂商定，自下月起周一至周四供应到六点二十分，试行两周，人数稳定在二十人左右。',
      },
      { on: 108, as: '1016', do: 'rate', satisfaction: 'very_satisfied', comment: '热饭热菜，谢谢！' },
    ],
  },
  {
    call: 'last',
    by: '1033',
    on: 147,
    title: '在教学楼东侧建电动车充电棚',
    category: '校园建设',
    rationale: '骑电动车上班的教职工有三十多人，车停在楼道口，雨天淋湿，还有人从窗口拉线充电，很不安全。',
    measures: '在东侧围墙边建带雨棚的停车位二十五个，装扫码充电桩六个，并划出消防通道。',
    turns: [
      ...handedIn('1033', 147, '1004', '1047'),
      { on: MET, as: COMMITTEE, do: 'decide', decision: 'docketed' },
      { on: HANDED, as: UNION, do: 'assign', lead: '总务处', co: ['德育处'] },
      {
        ...{ on: 105, as: GENERAL, do: 'reply', outcome: 'planned', by: -120 },
        text: '充电棚需报区教育局审批，已列入明年修缮计划。',
      },
      {
        ...{ on: 100, as: '1033', do: 'rate', satisfaction: 'dissatisfied' },
        comment: '等一年太久了，能不能先搭雨棚，再装充电桩？',
      },
      {
        ...{ on: 82, as: GENERAL, do: 'reply', outcome: 'in_progress', by: -30 },
        text: '雨棚部分不需审批，已请三家单位报价，下月动工；充电桩随修缮计划安装。',
      },
    ],
  },
  {
    call: 'last',
    by: '1028',
    on: 146,
    title: '期末阅卷改为分段集中进行',
    category: '教学管理',
    rationale: '期末两天内要改完全年级试卷，老师们连续阅卷到晚上，差错多，眼睛也受不了。',
    measures: '低年级提前一天考试，阅卷安排在三个半天；主观题两人交叉复核，晚上不再安排。',
    turns: [
      ...handedIn('1028', 146, '1025', '1015'),
      { on: MET, as: COMMITTEE, do: 'decide', decision: 'docketed' },
      { on: HANDED, as: UNION, do: 'assign', lead: '教务处' },
      {
        ...{ on: 9, as: TEACHING, do: 'reply', outcome: 'in_progress', by: -45 },
        text: '本学期期末起低年级提前一天考试，阅卷分三个半天。交叉复核先在数学组试行。',
      },
    ],
  },
  {
    call: 'last',
    by: '1022',
    on: 145,
    title: '设立一间母婴室',
    category: '文体福利',
    rationale: '学校有六位哺乳期的老师，现在只能借用器材室，门锁是坏的，也没有冰箱和水池。',
    measures: '把一楼闲置的档案室改成母婴室，配帘子、沙发、小冰箱和洗手池，门上加锁。',
    turns: [
      ...handedIn('1022', 145, '1018', '1048'),
      { on: MET, as: COMMITTEE, do: 'decide', decision: 'docketed' },
      { on: HANDED, as: UNION, do: 'assign', lead: '总务处' },
      {
        ...{ on: 110, as: GENERAL, do: 'reply', outcome: 'in_progress', by: -20 },
        text: '已腾出一楼东头的房间，水池本月装好，沙发和冰箱由工会经费购置。',
      },
      { on: 88, as: GENERAL, do: 'implemented', note: '母婴室已开放，钥匙在校医室。' },
      { on: 86, as: '1022', do: 'rate', satisfaction: 'very_satisfied', comment: '比想的还好。' },
    ],
  },
  {
    call: 'last',
    by: '1020',
    on: 144,
    title: '教职工体检增加颈椎和甲状腺项目',
    category: '文体福利',
    rationale: '老师长期伏案、用嗓，颈椎和甲状腺的问题最多，而每年的体检套餐里没有这两项。',
    measures: '与体检中心商量，用少用的项目替换，加颈椎片和甲状腺彩超，费用大体不变。',
    turns: [
      ...handedIn('1020', 144, '1031', '1041'),
      { on: MET, as: COMMITTEE, do: 'decide', decision: 'docketed' },
      { on: HANDED, as: UNION, do: 'assign', lead: '总务处' },
      {
        ...{ on: 104, as: GENERAL, do: 'reply', outcome: 'implemented' },
        text: '今年体检已加甲状腺彩超；颈椎片改为自选项目，费用由学校承担一半。',
      },
      { on: 99, as: '1020', do: 'rate', satisfaction: 'basically_satisfied', comment: '颈椎片最好也全额。' },
    ],
  },
  {
    call: 'last',
    by: '1039',
    on: 143,
    title: '体检安排在工作日上午',
    category: '文体福利',
    rationale: '去年体检排在周六，带孩子的老师去不了，只好放弃。',
    measures: '分两批在工作日上午体检，由教务处统一调课。',
    turns: [
      ...handedIn('1039', 143, '1037', '1038'),
      { on: MET, as: COMMITTEE, do: 'decide', decision: 'merged', into: '教职工体检增加颈椎和甲状腺项目' },
    ],
  },
  {
    call: 'last',
    by: '1047',
    on: 142,
    title: '教师节福利改发现金',
    category: '文体福利',
    rationale: '每年发的实物大家用处不一，有的用不上就浪费了。',
    measures: '折算成现金打到工资卡。',
    turns: [
      ...handedIn('1047', 142, '1049', '1034'),
      {
        ...{ on: MET, as: COMMITTEE, do: 'decide', decision: 'not_docketed' },
        reason: '按基层工会经费收支管理的规定，节日慰问不能发现金。可以改成几种实物供选择，已转福利委员考虑。',
      },
    ],
  },
  {
    call: 'last',
    by: '1050',
    on: 141,
    title: '上下学时段在校门口引导家长停车',
    category: '校园建设',
    rationale: '早上七点半校门口车辆堵成一片，老师骑车进校要从车缝里钻，学生更危险。',
    measures: '请家长志愿者分时段引导，在马路对面划临时停车区，并请交警早高峰到岗。',
    turns: [
      ...handedIn('1050', 141, '1013', '1045'),
      { on: MET, as: '1024', do: 'decide', decision: 'referred' },
      { on: HANDED, as: UNION, do: 'assign', lead: '德育处', co: ['总务处'] },
      {
        ...{ on: 116, as: MORAL, do: 'reply', outcome: 'implemented' },
        text: '家长志愿者已分四个年级轮值，交警中队答应早高峰派一人。',
      },
      { on: 113, as: '1050', do: 'rate', satisfaction: 'satisfied' },
    ],
  },
  {
    call: 'last',
    by: '1040',
    on: 140,
    title: '在教师休息室添一台咖啡机',
    category: '后勤服务',
    rationale: '下午第一节课容易犯困，附近也没有买咖啡的地方。',
    measures: '工会购置一台，咖啡豆由大家凑钱。',
    turns: [
      { on: 139, as: '1040', do: 'submit' },
      { on: 137, as: '1040', do: 'withdraw' },
    ],
  },
]
