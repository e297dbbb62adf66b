export default definePageConfig({ navigationBarTitleText: '意见和建议', enablePullDownRefresh: true })
