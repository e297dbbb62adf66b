import { useRouter } from '@tarojs/taro'

/** What the codes that we print hold: an id, as the cloud makes them. */
const ID = /^[0-9a-f]{32}$/

/** WeChat hands over what a code holds encoded, as `scene` of the page's own parameters; a browser under the same name. */
export function sceneIn({ scene = '' }: { scene?: string }): string | undefined {
  try {
    const held = decodeURIComponent(scene)
    return ID.test(held) ? held : undefined
  } catch {
    // Not one of our codes.
    return undefined
  }
}

/** The id in the mini-program code that opened this page: a slip, a call or a proposal, as the page knows. */
export const useScene = (): string | undefined => sceneIn(useRouter().params)
