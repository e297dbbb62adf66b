export default definePageConfig({ navigationBarTitleText: '本组报名' })
