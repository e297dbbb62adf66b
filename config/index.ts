import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { rooms, shared } from './first-load'

const root = path.resolve(__dirname, '..')
const at = (...parts: string[]) => path.resolve(root, ...parts)

/** A plugin of our own is found by Taro only under a key that begins with './'; otherwise it is dropped in silence. */
const postcss = {
  autoprefixer: { enable: true, config: {} },
  pxtransform: { enable: false, config: {} },
  './config/plugins/font-scale.js': { enable: true, config: { large: 20 } },
}

/** The rulebook lies outside of src: both targets have to be told to compile it. */
const compile = { include: [at('domain')] }

const config: UserConfigExport<'webpack5'> = {
  projectName: 'teachers-home',
  date: '2026-11-20',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [at('config/plugins/aria.js')],
  alias: { '@': at('src'), '@domain': at('domain') },
  // Named only in theme.json, where Taro does not look.
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp'
        ? [
            { from: 'src/assets/tab', to: 'dist/weapp/assets/tab' },
            { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
          ]
        : [],
    options: {},
  },
  // Without a value the name itself would reach the phone, where there is no `process`.
  defineConstants: { 'process.env.TARO_APP_CLOUD_ENV': JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? '') },
  mini: {
    compile,
    optimizeMainPackage: { enable: true },
    postcss,
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    compile,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    webpackChain(chain) {
      chain.optimization.merge({ splitChunks: { cacheGroups: { shared, rooms } } })
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss,
  },
}

export default defineConfig<'webpack5'>(async () => config)
