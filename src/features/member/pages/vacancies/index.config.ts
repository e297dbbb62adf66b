export default definePageConfig({ navigationBarTitleText: '职务空缺', enablePullDownRefresh: true })
