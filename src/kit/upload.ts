import { fileContract } from '@domain/file/contract'
import { LIMITS, type Purpose } from '@domain/file/model'
import { canHandIn } from '@domain/file/rules'
import { no, ok, type Result } from '@domain/kit/result'
import Taro from '@tarojs/taro'
import { client } from './call'
import type { Chosen } from './choose-file'
import { token } from './transport'

export type HandedIn = Result<{ fileId: string }>
/** How much of it has gone out, 0…1. */
export type OnSent = (share: number) => void

const files = client(fileContract)

/** The door of the local cloud makes the ticket itself, and answers a file's id or a refusal. */
function answered(purpose: Purpose, { status, responseText }: XMLHttpRequest): HandedIn {
  if (status === 401) return no('NOT_SIGNED_IN')
  if (status === 413) return no('TOO_LARGE', { most: LIMITS[purpose].most })
  try {
    const said: unknown = JSON.parse(responseText)
    if (typeof said === 'object' && said !== null) {
      if ('fileId' in said && typeof said.fileId === 'string') return ok({ fileId: said.fileId })
      if ('error' in said && typeof said.error === 'string')
        return no(said.error, 'detail' in said ? said.detail : undefined)
    }
  } catch {}
  return no('BROKEN', {})
}

function overHttp(purpose: Purpose, { name, from }: Chosen, onSent: OnSent): Promise<HandedIn> {
  return new Promise((done) => {
    // fetch does not tell how far it has come.
    const request = new XMLHttpRequest()
    request.open('POST', `/files?${new URLSearchParams({ purpose, name })}`)
    request.setRequestHeader('authorization', `Bearer ${token.get()}`)
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
    request.onerror = () => done(no('OFFLINE'))
    request.onload = () => done(answered(purpose, request))
    request.send(from)
  })
}

async function overWeChat(purpose: Purpose, file: Chosen, onSent: OnSent, requestId?: string): Promise<HandedIn> {
  const { name, size, from } = file
  const ticket = await files.ticket({ purpose, name, size }, requestId)
  if (!ticket.ok) return ticket
  return new Promise((done) => {
    // Only with a callback does it answer the task that tells how far it has come.
    const task = Taro.cloud.uploadFile({
      cloudPath: ticket.value.path,
      filePath: String(from),
      success: ({ fileID }: { fileID: string }) => done(ok({ fileId: fileID })),
      fail: () => done(no('OFFLINE')),
    })
    task?.onProgressUpdate?.(({ progress }) => onSent(progress / 100))
  })
}

const send = process.env.TARO_ENV === 'h5' ? overHttp : overWeChat

/**
 * Hands one file in. Tried again under the same request id it goes out under the same ticket.
 * Refusals: those of file.ticket, told before anything is sent; OFFLINE.
 */
export async function upload(
  purpose: Purpose,
  file: Chosen,
  onSent: OnSent = () => {},
  requestId?: string,
): Promise<HandedIn> {
  const fits = canHandIn(purpose, file.name, file.size)
  return fits.ok ? send(purpose, file, onSent, requestId) : fits
}
