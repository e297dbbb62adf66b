/** Each target is loaded anew, because aria.ts looks at it once. */
async function load(target: 'weapp' | 'h5') {
  jest.resetModules()
  process.env.TARO_ENV = target
  return import('@/ui/aria')
}

test('weapp gets aria-role, which its templates know, and no tabindex', async () => {
  const { aria, field } = await load('weapp')
  expect(aria('radio', '陈志远', { checked: true })).toEqual({
    'aria-role': 'radio',
    'aria-label': '陈志远',
    'aria-checked': 'true',
  })
  expect(field('标题', '还没有写')).toEqual({ 'aria-label': '标题，还没有写' })
})

test('the web gets role, and what can be pressed is reached by keyboard', async () => {
  const { aria, field } = await load('h5')
  expect(aria('button', '关闭')).toEqual({ role: 'button', 'aria-label': '关闭', tabindex: '0' })
  expect(aria('button', '提交', { disabled: true }).tabindex).toBe('-1')
  expect(aria('dialog', '确认', { modal: true })).toEqual({
    role: 'dialog',
    'aria-label': '确认',
    'aria-modal': 'true',
  })
  expect(field('标题')).toEqual({ nativeProps: { 'aria-label': '标题' } })
  expect(field('标题', '还没有写')).toMatchObject({ nativeProps: { 'aria-invalid': 'true' } })
})

test('every aria attribute that a component may ask for is let through to weapp', async () => {
  const { aria } = await load('weapp')
  const { attributes } = jest.requireActual<{ attributes: { View: Record<string, string> } }>(
    '../../config/plugins/aria-list',
  )
  const all = aria('tab', '全部', {
    checked: true,
    selected: true,
    disabled: true,
    expanded: true,
    modal: true,
    live: 'polite',
  })
  expect(Object.keys(all).filter((name) => !(name in attributes.View))).toEqual([])
})
