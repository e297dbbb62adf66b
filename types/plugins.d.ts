declare module '*/config/plugins/font-scale' {
  import type { Plugin } from 'postcss'

  /** Sizes of `large` px and more grow along --fs-l; 20 unless told. */
  export default function fontScale(options?: { large?: number }): Plugin
}
