import './target'
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Pick } from '@/ui/Pick'
import { Tabs } from '@/ui/Tabs'

jest.mock('@tarojs/taro', () => require('./taro'))

const answers = ['满意', '基本满意', '不满意'].map((label) => ({ value: label, label }))

function Rating() {
  const [value, setValue] = useState<string>()
  return <Pick label="满意度" items={answers} value={value} onChange={setValue} />
}

test('a disabled button says what is missing and takes no tap', () => {
  const onClick = jest.fn()
  render(
    <Button disabled reason="请先选 1 项" onClick={onClick}>
      提交选票
    </Button>,
  )
  const button = screen.getByRole('button')
  expect(button.textContent).toBe('请先选 1 项')
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.getAttribute('tabindex')).toBe('-1')
  fireEvent.click(button)
  expect(onClick).not.toHaveBeenCalled()
})

test('a busy button keeps its words and takes no second tap', () => {
  const onClick = jest.fn()
  const { rerender } = render(<Button onClick={onClick}>提交提案</Button>)
  fireEvent.click(screen.getByRole('button'))
  rerender(
    <Button busy onClick={onClick}>
      提交提案
    </Button>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect(onClick).toHaveBeenCalledTimes(1)
  expect(screen.getByRole('button').textContent).toBe('提交提案')
})

test('a button that stops being busy can be pressed again', () => {
  const onClick = jest.fn()
  const { rerender } = render(
    <Button busy onClick={onClick}>
      提交
    </Button>,
  )
  rerender(<Button onClick={onClick}>提交</Button>)
  const button = screen.getByRole('button')
  expect(button.getAttribute('aria-disabled')).toBeNull()
  fireEvent.click(button)
  expect(onClick).toHaveBeenCalledTimes(1)
})

test('tabs say which is on and how many each holds', () => {
  const onChange = jest.fn()
  const items = [
    { key: 'all', label: '全部', count: 5 },
    { key: 'done', label: '已办结' },
  ]
  render(<Tabs on="all" onChange={onChange} items={items} />)
  expect(screen.getByRole('tab', { name: '全部，5 件' }).getAttribute('aria-selected')).toBe('true')
  const done = screen.getByRole('tab', { name: '已办结' })
  expect(done.getAttribute('aria-selected')).toBe('false')
  fireEvent.click(done)
  expect(onChange).toHaveBeenCalledWith('done')
})

test('a checkbox answers the other state, and its desc is part of its name', () => {
  const onChange = jest.fn()
  const { rerender } = render(<Checkbox title="抄送组长" desc="提交后不能改" on={false} onChange={onChange} />)
  const box = screen.getByRole('checkbox', { name: '抄送组长，提交后不能改' })
  expect(box.getAttribute('aria-checked')).toBe('false')
  fireEvent.click(box)
  expect(onChange).toHaveBeenLastCalledWith(true)
  rerender(<Checkbox title="抄送组长" on disabled onChange={onChange} />)
  fireEvent.click(screen.getByRole('checkbox'))
  expect(onChange).toHaveBeenCalledTimes(1)
})

test('of several answers one is picked', () => {
  render(<Rating />)
  const checked = () => screen.queryAllByRole('radio', { checked: true }).map((one) => one.textContent)
  expect(checked()).toEqual([])
  fireEvent.click(screen.getByRole('radio', { name: '满意' }))
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }))
  expect(checked()).toEqual(['不满意'])
})
