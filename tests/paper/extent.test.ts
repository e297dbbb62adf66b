import { rosterSheetOf } from '../../cloudfunctions/paper/roster-sheet'
import { excel, HEAD, people } from './sheets'

test('a sheet that says of itself that it is as large as Excel can be is read as far as it is filled', () => {
  const bytes = Buffer.from(
    excel([HEAD, ...people(600)], (s) => {
      s['!ref'] = 'A1:XFD601'
    }),
  )
  const read = rosterSheetOf(bytes)
  expect(read.ok && read.value.rows.length).toBe(600)
})
