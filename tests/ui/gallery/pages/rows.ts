import type { Tone } from '@/ui/Tag'

type Row = { title: string; meta: string; tone: Tone; state: string; next: string }
const row = (tone: Tone, state: string, title: string, meta: string, next: string): Row => ({
  title,
  meta,
  tone,
  state,
  next,
})

export const rows = [
  row(
    'orange',
    '办理中',
    '在教学楼南侧增设教职工电动车充电棚',
    '校园建设 · 八届四次-037',
    '总务处承办 · 应于 12月5日前答复',
  ),
  row('red', '待我评价', '教师食堂增设低糖窗口', '后勤服务 · 八届四次-021', '总务处已答复 · 还剩 2 天'),
  row('blue', '附议中', '延长教工健身房工作日晚间开放时间', '文体福利', '已有 1 人附议，还需 1 人'),
  row('green', '已办结', '期中考试阅卷期间错峰安排教研活动', '教学管理 · 八届四次-009', '您的评价：满意'),
  row('grey', '草稿', '为新入职教师配备导师津贴', '队伍建设', '11月12日保存'),
]
