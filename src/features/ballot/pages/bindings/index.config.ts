export default definePageConfig({ navigationBarTitleText: '微信绑定变动', enablePullDownRefresh: true })
