export default definePageConfig({ navigationBarTitleText: '会员申请', enablePullDownRefresh: true })
