import type { AppConfig } from '@tarojs/taro'

/** `pages/home/index` of the main package is called `home`, the ones of a feature `proposal/list`. */
export type PageName = string

interface Listed {
  name: PageName
  path: string
}

/** Every page that src/app.config.ts lists, read from that very file. */
export async function listedPages(): Promise<Listed[]> {
  // Taro's build gives the file this function; it hands its argument through.
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  const { default: config } = (await import('../../src/app.config')) as { default: AppConfig }
  const named = (path: string, root?: string): Listed => {
    const name = path.split('/')[1] ?? path
    return root ? { name: `${root.split('/')[1]}/${name}`, path: `/${root}/${path}` } : { name, path: `/${path}` }
  }
  const parts = config.subPackages ?? []
  return [
    ...(config.pages ?? []).map((path) => named(path)),
    ...parts.flatMap(({ root, pages }) => pages.map((path) => named(path, root))),
  ]
}

/** `/#/features/proposal/pages/list/index?id=1`, behind `wish`: what the address asks of the look, such as `fs=1.4`. */
export function addressOf(name: PageName, params: Record<string, string> = {}, wish = ''): string {
  const [root, page] = name.includes('/') ? name.split('/') : [undefined, name]
  const path = root ? `/features/${root}/pages/${page}/index` : `/pages/${page}/index`
  const query = new URLSearchParams(params).toString()
  return `/${wish && `?${wish}`}#${path}${query && `?${query}`}`
}
