// Taro's fields draw their insides in browsers only; set to a value in jsdom they complain of the missing control.
const isOfField = (said: unknown) => said instanceof Error && /taro-(textarea|input)-core/.test(said.stack ?? '')

const say = console.error
beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation((...said) => {
    if (!said.some(isOfField)) say(...said)
  })
})
