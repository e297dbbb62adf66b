import { sceneIn } from '@/kit/scene'

jest.mock('@tarojs/taro', () => require('../home/taro'))
const id = '0123456789abcdef0123456789abcdef'

test.each([
  ['as a browser has it', id, id],
  ['as WeChat encodes it', [...id].map((c) => `%${c.charCodeAt(0).toString(16)}`).join(''), id],
  ['another app’s', 'c%3D1', undefined],
  ['longer', `${id}0`, undefined],
  ['broken', '%E4%', undefined],
  ['none', undefined, undefined],
])('the id in a code: %s', (_, scene, found) => {
  expect(sceneIn({ scene })).toBe(found)
})
