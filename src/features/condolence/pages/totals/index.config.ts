export default definePageConfig({ navigationBarTitleText: '慰问汇总' })
