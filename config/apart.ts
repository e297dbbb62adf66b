import path from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * For esbuild: what a function imports only when it is needed (`await import('./drawing/poster')`) is a file of its own
 * beside the bundle (`drawing-poster.js`), so that a cold start does not read it. `parts` hears which file is of which source.
 */
export const apart = (parts: Map<string, string>): Plugin => ({
  name: 'apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\// }, ({ path: asked, kind, resolveDir }) => {
      if (kind !== 'dynamic-import' || /[\\/]node_modules[\\/]/.test(resolveDir)) return undefined
      const file = `${asked.slice(2).replaceAll('/', '-')}.js`
      parts.set(file, path.join(resolveDir, `${asked}.ts`))
      return { path: `./${file}`, external: true }
    })
  },
})
