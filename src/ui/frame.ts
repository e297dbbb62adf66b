import { rootClass, rootStyle, useMode } from '@/kit/mode'

/** H5 only: Taro draws the tab bar outside of our pages, so the document's own root carries the mode as well. */
export function dressFrame(): void {
  const { documentElement } = document
  const dress = () => {
    const mode = useMode.getState()
    documentElement.className = rootClass(mode).replace('u-root', 'u-frame')
    for (const [name, value] of Object.entries(rootStyle(mode))) documentElement.style.setProperty(name, value)
  }
  useMode.subscribe(dress)
  dress()
}
