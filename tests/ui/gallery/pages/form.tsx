import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Checkbox } from '@/ui/Checkbox'
import { Choose } from '@/ui/Choose'
import { DateField } from '@/ui/DateField'
import { Page } from '@/ui/Page'
import { TextArea } from '@/ui/TextArea'
import { TextField } from '@/ui/TextField'

const kinds = ['校园建设', '教学管理', '后勤服务', '文体福利', '队伍建设', '其他'].map((label) => ({
  value: label,
  label,
}))
const why = '目前全校约 160 位教职工骑电动车上班，仅有一处 40 个车位的充电棚，雨天车辆只能露天停放，存在安全隐患。'

export default function Form() {
  const [title, setTitle] = useState('在教学楼南侧增设电动车充电棚')
  const [kind, setKind] = useState<string>()
  const [rationale, setRationale] = useState(why)
  const [measures, setMeasures] = useState('')
  const [day, setDay] = useState('2026-12-05')
  const [known, setKnown] = useState(true)
  const bar = (
    <>
      <Button kind="default" small>
        存草稿
      </Button>
      <Button disabled={!kind} reason="请先选类别">
        提交提案
      </Button>
    </>
  )
  return (
    <Page bar={bar}>
      <Card>
        <TextField label="标题" required value={title} onChange={setTitle} max={30} />
        <Choose label="类别" required items={kinds} value={kind} onChange={setKind} />
      </Card>
      <Card>
        <TextArea
          label="案由"
          required
          value={rationale}
          onChange={setRationale}
          max={500}
          placeholder="现在的情况和问题"
        />
        <TextArea
          label="建议"
          required
          value={measures}
          onChange={setMeasures}
          max={500}
          placeholder="您希望怎么做，越具体越好"
          error="建议还没有写。写一两句也可以。"
        />
        <DateField label="答复期限" value={day} onChange={setDay} hint="一般 30 天，寒暑假不算" />
      </Card>
      <Card>
        <Checkbox title="附议人可以看到全文" desc="提交后不能再改" on={known} onChange={setKnown} />
        <Checkbox title="同时抄送工会小组长" on={false} onChange={() => {}} />
      </Card>
    </Page>
  )
}
