import base from '../home/taro'

/** The stand-in for @tarojs/taro of the other pages, with what proposals need besides. */
export * from '../home/taro'

type Share = () => { title: string; path: string }
export const shared: { say?: Share } = {}
export const useShareAppMessage = (say: Share) => {
  shared.say = say
}
export default { ...base, redirectTo: jest.fn() }
