export default definePageConfig({ navigationBarTitleText: '还没投票', enablePullDownRefresh: true })
