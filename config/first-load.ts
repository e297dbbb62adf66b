/** What many pages use: components, client kit, words, the rulebook, libraries. */
const MANY_USE = /[\\/](src[\\/](ui|kit|words)|domain|node_modules)[\\/]/
/** Tab pages are what a first visit opens. */
const TAB_PAGE = /[\\/]src[\\/]pages[\\/]/

/** As much of webpack's own as is asked of it; Taro brings no types for it. */
interface Module {
  resource?: string
}
interface Graphs<Chunk extends object = object> {
  chunkGraph: {
    getModuleChunksIterable(module: Module): Iterable<Chunk>
    getChunkModulesIterable(chunk: Chunk): Iterable<Module>
  }
}

const opensTab = new WeakMap<object, boolean>()
function isOfTab(chunk: object, { chunkGraph }: Graphs): boolean {
  const known = opensTab.get(chunk)
  if (known !== undefined) return known
  const found = [...chunkGraph.getChunkModulesIterable(chunk)].some(({ resource = '' }) => TAB_PAGE.test(resource))
  opensTab.set(chunk, found)
  return found
}
const isForTabs = (module: Module, graphs: Graphs) =>
  [...graphs.chunkGraph.getModuleChunksIterable(module)].some((chunk) => isOfTab(chunk, graphs))

const group = (name: string, forTabs: boolean) => ({
  ...{ name, chunks: 'async', minChunks: 2, minSize: 0, priority: 20 },
  test: (module: Module, graphs: Graphs) =>
    MANY_USE.test(module.resource ?? '') && isForTabs(module, graphs) === forTabs,
})

/**
 * Pages are chunks of their own; without these each would carry its own copy of the components and the rulebook. What
 * home and the other tabs use of it comes with a first visit, what only the rooms use with the first of their pages.
 */
export const shared = group('shared', true)
export const rooms = group('rooms', false)
