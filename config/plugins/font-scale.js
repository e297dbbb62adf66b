/**
 * PostCSS: `font-size: 17px` becomes `calc(17px * var(--fs, 1))`, so that authors write px and large print still works.
 * From `large` (px) on, text grows along the flatter `--fs-l`: a headline at 1.5 would fill the screen.
 */
const PX = /^(\d*\.?\d+)px$/i

function fontScale({ large = 20 } = {}) {
  return {
    postcssPlugin: 'font-scale',
    Once(root) {
      root.walkDecls('font-size', (declaration) => {
        const size = Number(PX.exec(declaration.value)?.[1])
        if (!(size > 0)) return
        declaration.value = `calc(${size}px * var(${size >= large ? '--fs-l' : '--fs'}, 1))`
      })
    },
  }
}

fontScale.postcss = true
module.exports = fontScale
