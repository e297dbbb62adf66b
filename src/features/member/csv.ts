/** Excel in China saves .csv files in GBK unless told otherwise. */
export function decodeSheet(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gbk').decode(bytes)
  }
}

/** H5 only: lets a .csv file be chosen and answers its text; nothing when none was chosen. */
export function chooseCsv(): Promise<string | undefined> {
  return new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,text/csv'
    input.onchange = async () => {
      const file = input.files?.[0]
      done(file && decodeSheet(await file.arrayBuffer()))
    }
    input.oncancel = () => done(undefined)
    input.click()
  })
}
