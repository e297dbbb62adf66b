export interface Address {
  path: string
  query: Record<string, string>
}

/** `/pages/a/index?id=1` as WeChat takes it apart: values decoded, the path without its slash. */
export function addressOf(url: string): Address {
  const [path = '', search = ''] = url.split('?', 2)
  const pairs = search.split('&').filter(Boolean)
  const query = pairs.map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return [name, decodeURIComponent(value.join('='))] as const
  })
  return { path: path.replace(/^\//, ''), query: Object.fromEntries(query) }
}
