import './target'
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { Choose } from '@/ui/Choose'
import { Confirm } from '@/ui/Confirm'
import { listenToKeys } from '@/ui/keys'

jest.mock('@tarojs/taro', () => require('./taro'))

const kinds = [
  { value: 'campus', label: '校园建设' },
  { value: 'food', label: '后勤服务' },
] as const

function Kind({ onChange }: { onChange: (kind: string) => void }) {
  const [kind, setKind] = useState<(typeof kinds)[number]['value']>()
  const choose = (next: (typeof kinds)[number]['value']) => {
    setKind(next)
    onChange(next)
  }
  return <Choose label="类别" required items={kinds} value={kind} onChange={choose} />
}

describe('Choose', () => {
  test('opens its answers, takes one, closes and shows it', () => {
    const onChange = jest.fn()
    render(<Kind onChange={onChange} />)
    const field = screen.getByRole('button', { name: '类别，必填，请选择' })
    expect(field.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(field)
    expect(field.getAttribute('aria-expanded')).toBe('true')
    const sheet = screen.getByRole('dialog', { name: '类别' })
    fireEvent.click(within(sheet).getByRole('radio', { name: '后勤服务' }))
    expect(onChange.mock.calls).toEqual([['food']])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: '类别，必填，后勤服务' })).toBeTruthy()
  })

  test('is left without an answer by 关闭 and by Escape', () => {
    const onChange = jest.fn()
    render(<Kind onChange={onChange} />)
    const field = screen.getByRole('button', { name: /^类别/ })
    fireEvent.click(field)
    fireEvent.click(screen.getByRole('button', { name: '关闭' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    fireEvent.click(field)
    act(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(onChange).not.toHaveBeenCalled()
  })
})

describe('Confirm', () => {
  const words = { title: '确认提交？', choice: '增设充电棚', consequence: '提交后等同事附议。', confirm: '确认提交' }

  test('repeats the choice and its consequence, and offers both ways', () => {
    const onConfirm = jest.fn()
    const onClose = jest.fn()
    render(<Confirm {...words} onConfirm={onConfirm} onClose={onClose} />)
    const sheet = within(screen.getByRole('dialog', { name: '确认提交？' }))
    expect(sheet.getByText('增设充电棚')).toBeTruthy()
    expect(sheet.getByText('提交后等同事附议。')).toBeTruthy()
    fireEvent.click(sheet.getByRole('button', { name: '返回修改' }))
    expect([onConfirm.mock.calls.length, onClose.mock.calls.length]).toEqual([0, 1])
    fireEvent.click(sheet.getByRole('button', { name: '确认提交' }))
    expect([onConfirm.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1])
  })

  test('while busy it is neither confirmed again nor left, not even by the mask or Escape', () => {
    const onConfirm = jest.fn()
    const onClose = jest.fn()
    const { container } = render(<Confirm {...words} busy onConfirm={onConfirm} onClose={onClose} />)
    for (const button of screen.getAllByRole('button')) fireEvent.click(button)
    const mask = container.querySelector('.u-mask')
    if (!mask) throw new Error('no mask')
    fireEvent.click(mask)
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(onConfirm).not.toHaveBeenCalled()
    expect(onClose).not.toHaveBeenCalled()
  })

  test('Escape sees what has become of it since it opened', () => {
    const onClose = jest.fn()
    const { rerender } = render(<Confirm {...words} onConfirm={() => {}} onClose={onClose} />)
    rerender(<Confirm {...words} busy onConfirm={() => {}} onClose={onClose} />)
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(onClose).not.toHaveBeenCalled()
    rerender(<Confirm {...words} error="网络断了，请再试一次。" onConfirm={() => {}} onClose={onClose} />)
    expect(screen.getByText('网络断了，请再试一次。')).toBeTruthy()
    fireEvent.keyDown(document, { key: 'Escape' })
    expect(onClose).toHaveBeenCalledTimes(1)
  })
})

test('at a desk Enter presses, arrows walk among the answers', () => {
  listenToKeys(document)
  const onChange = jest.fn()
  render(<Kind onChange={onChange} />)
  const field = screen.getByRole('button', { name: /^类别/ })
  field.focus()
  fireEvent.keyDown(field, { key: 'Enter' })
  const [first, second] = screen.getAllByRole('radio')
  if (!first || !second) throw new Error('no answers')
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(second, { key: ' ' })
  expect(onChange.mock.calls).toEqual([['food']])
})
