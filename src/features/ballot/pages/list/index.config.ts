export default definePageConfig({ navigationBarTitleText: '表决选举', enablePullDownRefresh: true })
