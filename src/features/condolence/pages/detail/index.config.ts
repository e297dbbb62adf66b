export default definePageConfig({ navigationBarTitleText: '关心看望' })
