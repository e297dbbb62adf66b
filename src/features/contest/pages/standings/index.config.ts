export default definePageConfig({ navigationBarTitleText: '名次与成绩', enablePullDownRefresh: true })
