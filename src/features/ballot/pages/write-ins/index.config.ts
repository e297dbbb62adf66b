export default definePageConfig({ navigationBarTitleText: '另选他人', enablePullDownRefresh: true })
