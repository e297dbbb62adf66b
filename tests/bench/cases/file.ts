import { picture } from '../../file/desk'
import { value } from '../../kit/session'
import type { CasesOf, World } from './case'

export function fileCases({ proposer }: World): CasesOf<'file'> {
  let fileId = ''
  return {
    ticket: [{ run: () => value(proposer.file.ticket({ purpose: 'proposal', name: '照片.png', size: 100 })) }],
    link: [
      {
        before: async () => {
          fileId = (await value(proposer.upload(picture(), '照片.png', 'proposal'))).fileId
        },
        run: () => value(proposer.file.link({ fileId })),
      },
    ],
  }
}
