// Runs on the phone: tells Taro's runtime to pass on what aria.js put into the templates.
const { mergeInternalComponents } = require('@tarojs/shared')
const { attributes } = require('./aria-list')

mergeInternalComponents(attributes)
