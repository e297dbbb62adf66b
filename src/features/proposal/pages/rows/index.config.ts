export default definePageConfig({ navigationBarTitleText: '提案明细' })
