export default definePageConfig({ navigationBarTitleText: '工会的来信' })
