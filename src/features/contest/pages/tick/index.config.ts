export default definePageConfig({ navigationBarTitleText: '点名签到' })
