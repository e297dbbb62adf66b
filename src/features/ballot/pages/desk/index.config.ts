export default definePageConfig({ navigationBarTitleText: '监票台', enablePullDownRefresh: true })
