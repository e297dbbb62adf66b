export default definePageConfig({ navigationBarTitleText: '评奖' })
