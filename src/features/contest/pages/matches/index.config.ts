export default definePageConfig({ navigationBarTitleText: '对阵与赛程', enablePullDownRefresh: true })
