import { addDays, dayOf } from '@domain/kit/time'
import { value } from '../kit/session'
import { arrives, pickDay, same } from './gestures'
import { AT } from './places'
import { nameOf, PEOPLE } from './school'
import { type Start, walk } from './walk'

const { clerk, teacher, leader } = PEOPLE

/** The templates, and the fields that each kind has; one change of mind after the other loses nothing. */
export const tried = (start: Start) =>
  walk('a ballot of each kind is begun: what was typed stays, whatever kind it becomes', start, async (people) => {
    const phone = await people.of(clerk)
    await phone.launch(AT.ballotEdit)
    await phone.tap('意向调查')
    await phone.type('标题', '体检意向')
    await phone.type('问题', '在哪家医院体检')
    await phone.type('选项 1', '市一医院')
    await phone.type('选项 2', '中医院')
    await phone.type('最多选几项', '3')
    await phone.sees('不能多于选项的个数')
    await phone.tap('再加一个选项')
    await phone.type('选项 3', '社区医院')
    await phone.tap('再加一个问题')
    await phone.tap('第 2 项，删除')
    await phone.launch(AT.ballotEdit)
    await phone.sees('未保存的内容')
    await phone.tap('放弃恢复的内容')

    await phone.tap('民主测评')
    await phone.type('测评名称', '中层干部')
    await phone.tap('从名册里选')
    await phone.tap(nameOf(teacher))
    await phone.tap('选好了')
    await phone.tap('手工填写')
    await phone.type('姓名', '分校校长')
    await phone.tap('加入')
    await phone.tap('再加一组测评')
    await phone.tap('第 2 项，删除')
    await phone.tap('谁可以看测评结果')
    await phone.tap(nameOf(leader))
    await phone.tap('选好了')

    await phone.tap('类型，')
    await phone.tap('表决')
    await phone.type('标题', '分配方案表决')
    await phone.type('表决事项', '《绩效工资分配方案》')
    await phone.type('正文或说明', '第一条 本方案适用于全体在编教职工。')
    await phone.tap('再加一项表决')
    await phone.tap('第 2 项，删除')
    await phone.tap('投票方式，')
    await phone.tap('无记名')
    const day = addDays(dayOf(Date.now()), 9)
    await pickDay(phone, '开始时间，必填，日期', day)
    await pickDay(phone, '截止时间，必填，日期', day)
    await phone.tap('保存')
    await arrives(phone, 'features/ballot/pages/ballot/index')
    const { ballot } = await start.town.school.as(clerk)
    const { items } = await value(ballot.list({ state: 'made' }))
    same(
      'what it is at the door',
      items.filter(({ title }) => title === '分配方案表决').map(({ kind, secrecy }) => [kind, secrecy]),
      [['resolution', 'secret']],
    )
  })
