// Taro's weapp templates drop every attribute they do not list, aria-* among them. This adds the ones we use.
const path = require('node:path')
const { attributes } = require('./aria-list')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(ctx, attributes)
      platform.runtimePath = [platform.runtimePath ?? [], path.resolve(__dirname, 'aria-runtime.js')].flat()
    },
  })
}
